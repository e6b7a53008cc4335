package obscura.e2e.frigate.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import obscura.e2e.frigate.disk.Cutting;
import obscura.e2e.frigate.disk.Cutting.Piece;
import obscura.e2e.frigate.disk.MediaFolder;
import obscura.e2e.frigate.state.Export;
import obscura.e2e.frigate.state.FrigateTrap;
import obscura.e2e.frigate.state.FrigateVersion;
import obscura.e2e.frigate.wire.Answer;
import obscura.e2e.frigate.wire.Json;
import obscura.e2e.frigate.wire.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Exports and the jobs that make them. A job is running the first time somebody looks, and done the next time. */
final class Exports {
    private static final FrigateVersion NEW = FrigateVersion.V0_18;
    private static final FrigateVersion OLD = FrigateVersion.V0_17;

    private record Job(Export export, List<Piece> pieces, AtomicInteger looks) {}

    private final Inside inside;
    private final Map<String, Job> jobs = new ConcurrentHashMap<>();

    Exports(Inside inside) {
        this.inside = inside;
    }

    List<Route> routes() {
        return List.of(
                Route.to("POST", "/export/{camera}/start/{start}/end/{end}", this::start)
                        .forEverybody(),
                Route.to("GET", "/jobs/export", request -> running()).since(NEW),
                Route.to("GET", "/exports", this::list),
                Route.to("GET", "/exports/{id}", this::one),
                Route.to("PATCH", "/export/{id}/rename", this::rename),
                Route.to("DELETE", "/export/{id}", this::deleteOne).until(OLD),
                Route.to("POST", "/exports/delete", this::deleteMany).since(NEW));
    }

    private Answer start(Request request) {
        String camera = request.named("camera");
        if (!inside.config().cameras().contains(camera)) {
            return Answer.failure(404, camera + " is not a valid camera.");
        }
        List<Piece> pieces = Pictures.pieces(inside, request);
        if (pieces.isEmpty()) {
            return Answer.failure(400, "No recordings found for time range");
        }
        if (inside.has(FrigateTrap.EXPORT_QUEUE_FULL)) {
            return Answer.failure(503, "Export queue is full. Try again once current exports finish.");
        }
        Export export = named(request);
        inside.book().exports().add(export);
        jobs.put(export.id(), new Job(export, pieces, new AtomicInteger()));
        return started(export);
    }

    private Answer started(Export export) {
        ObjectNode answer = Json.object().put("success", true);
        if (!inside.version().atLeast(NEW)) {
            return Answer.json(
                    answer.put("message", "Starting export of recording.").put("export_id", export.id()));
        }
        return Answer.json(
                202,
                answer.put("message", "Export queued.")
                        .put("export_id", export.id())
                        .put("status", "queued"));
    }

    private Export named(Request request) {
        String camera = request.named("camera");
        return Export.of(
                camera,
                inside.sixLetters(),
                request.json().path("name").asString(camera + " " + Export.time(request.time("start"))),
                request.time("start"),
                request.time("end"),
                inside.now());
    }

    private Answer running() {
        List<ObjectNode> all = new ArrayList<>();
        look().forEach(job -> all.add(row(job)));
        return Answer.json(Json.list(all.stream()));
    }

    private static ObjectNode row(Job job) {
        ObjectNode row = Json.object()
                .put("id", job.export().id())
                .put("job_type", "export")
                .put("status", "running")
                .put("camera", job.export().camera())
                .put("name", job.export().name())
                .putNull("export_case_id");
        row.set("request_start_time", Json.seconds(job.export().start()));
        row.set("request_end_time", Json.seconds(job.export().end()));
        row.put("start_time", job.export().made()).putNull("end_time").putNull("error_message");
        return row.putNull("results").put("current_step", "copying").put("progress_percent", 0.0);
    }

    /** The jobs that still run. Those that were seen once are finished first. */
    private synchronized List<Job> look() {
        for (Job job : List.copyOf(jobs.values())) {
            if (job.looks().getAndIncrement() > 0 && !inside.has(FrigateTrap.EXPORT_NEVER_ENDS)) {
                finish(job);
            }
        }
        return List.copyOf(jobs.values());
    }

    private void finish(Job job) {
        Cutting cutting = new Cutting(inside.media());
        Export export = job.export();
        inside.media().write(export.video(), cutting.clip(job.pieces()), export.made());
        inside.media().write(export.thumb(), cutting.thumbOf(export.video()), export.made());
        inside.book()
                .exports()
                .find(export.id())
                .ifPresent(row -> inside.book().exports().add(row.done()));
        jobs.remove(export.id());
    }

    private Answer list(Request request) {
        look();
        List<String> cameras = inside.cameras(request);
        return Answer.json(Json.list(inside.book().exports().those(row -> cameras.contains(row.camera())).stream()
                .map(this::row)));
    }

    private Answer one(Request request) {
        look();
        return inside.book()
                .exports()
                .find(request.named("id"))
                .map(export -> Answer.json(row(export)))
                .orElseGet(() -> Answer.failure(404, "Export not found"));
    }

    private ObjectNode row(Export export) {
        ObjectNode row = Json.object()
                .put("id", export.id())
                .put("camera", export.camera())
                .put("name", export.name())
                .put("date", export.made())
                .put("video_path", MediaFolder.MOUNTED + export.video())
                .put("thumb_path", MediaFolder.MOUNTED + export.thumb())
                .put("in_progress", export.inProgress());
        return inside.version().atLeast(NEW) ? row.putNull("export_case") : row;
    }

    private Answer rename(Request request) {
        Optional<Export> found = inside.book().exports().find(request.named("id"));
        found.ifPresent(row -> inside.book()
                .exports()
                .add(new Export(
                        row.id(),
                        row.camera(),
                        request.json().path("name").asString(row.name()),
                        row.start(),
                        row.end(),
                        row.made(),
                        row.video(),
                        row.thumb(),
                        row.inProgress())));
        return found.isPresent()
                ? Answer.success("Successfully renamed export.")
                : Answer.failure(404, "Export not found.");
    }

    private Answer deleteOne(Request request) {
        Optional<Export> found = inside.book().exports().find(request.named("id"));
        found.ifPresent(this::remove);
        return found.isPresent()
                ? Answer.success("Successfully deleted export.")
                : Answer.failure(404, "Export not found.");
    }

    private Answer deleteMany(Request request) {
        List<Export> found = new ArrayList<>();
        JsonNode ids = request.json().path("ids");
        ids.forEach(id -> inside.book().exports().find(id.asString("")).ifPresent(found::add));
        if (ids.isEmpty() || found.size() < ids.size()) {
            return Answer.failure(404, "One or more exports not found.");
        }
        found.forEach(this::remove);
        return Answer.success("Successfully deleted %d export(s).".formatted(found.size()));
    }

    private void remove(Export export) {
        if (inside.has(FrigateTrap.DELETE_CHANGES_NOTHING)) {
            return;
        }
        inside.media().delete(export.video());
        inside.media().delete(export.thumb());
        jobs.remove(export.id());
        inside.book().exports().remove(export);
    }
}
