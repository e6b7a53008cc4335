package obscura.e2e.frigate.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import obscura.e2e.frigate.state.Event;
import obscura.e2e.frigate.state.Export;
import obscura.e2e.frigate.state.FrigateTrap;
import obscura.e2e.frigate.state.FrigateVersion;
import obscura.e2e.frigate.state.Preview;
import obscura.e2e.frigate.state.Review;
import obscura.e2e.frigate.state.Segment;
import obscura.e2e.frigate.wire.Answer;
import obscura.e2e.frigate.wire.Json;
import obscura.e2e.frigate.wire.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Looks for files that no row knows and deletes them. It gives up on a type when more than half are such, unless forced, and
 * it never sees the thumbnails of exports.
 */
final class MediaSync {
    /** The files of a type, and those of them that a row knows. */
    private record Files(List<String> files, Set<String> known) {
        List<String> orphans() {
            return files.stream().filter(file -> !known.contains(file)).toList();
        }
    }

    private final Inside inside;
    private final Map<String, ObjectNode> jobs = new ConcurrentHashMap<>();

    MediaSync(Inside inside) {
        this.inside = inside;
    }

    List<Route> routes() {
        return List.of(
                Route.to("POST", "/media/sync", this::start).since(FrigateVersion.V0_18),
                Route.to("GET", "/media/sync/status/{id}", this::status)
                        .since(FrigateVersion.V0_18)
                        .forAdmins(),
                Route.to(
                                "GET",
                                "/media/sync/current",
                                request -> Answer.json(Json.object().putNull("job")))
                        .since(FrigateVersion.V0_18)
                        .forAdmins());
    }

    private Answer start(Request request) {
        String id = UUID.randomUUID().toString().substring(0, 12);
        jobs.put(id, done(id, request.json()));
        ObjectNode answer = Json.object();
        answer.putObject("job")
                .put("job_type", "media_sync")
                .put("status", "queued")
                .put("id", id);
        return Answer.json(202, answer);
    }

    private Answer status(Request request) {
        ObjectNode job = jobs.get(request.named("id"));
        return job == null
                ? Answer.failure(404, "Job not found")
                : Answer.json(Json.object().set("job", job));
    }

    private ObjectNode done(String id, JsonNode asked) {
        List<String> types = StreamSupport.stream(asked.path("media_types").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
        types = types.isEmpty() ? List.of("all") : types;
        boolean dry = asked.path("dry_run").asBoolean(true);
        boolean force = asked.path("force").asBoolean(false);
        ObjectNode job = Json.object().put("id", id).put("job_type", "media_sync");
        double began = inside.now();
        ObjectNode results = results(types, dry, force);
        job.put("status", status(results)).set("results", results);
        job.put("start_time", began).put("end_time", inside.now()).putNull("error_message");
        job.put("dry_run", dry).set("media_types", Json.texts(types));
        return job.put("force", force).put("verbose", asked.path("verbose").asBoolean(false));
    }

    private String status(ObjectNode results) {
        boolean aborted = results.properties().stream()
                .anyMatch(type -> type.getValue().path("aborted").asBoolean(false));
        return aborted && !inside.has(FrigateTrap.SYNC_ABORTED_BUT_SUCCESS) ? "failed" : "success";
    }

    private ObjectNode results(List<String> types, boolean dry, boolean force) {
        ObjectNode results = Json.object();
        int checked = 0;
        int found = 0;
        int deleted = 0;
        for (Map.Entry<String, Files> type : types().entrySet()) {
            if (types.contains("all") || types.contains(type.getKey())) {
                ObjectNode one = synced(type.getValue(), dry, force);
                results.set(type.getKey(), one);
                checked += one.get("files_checked").asInt();
                found += one.get("orphans_found").asInt();
                deleted += one.get("orphans_deleted").asInt();
            }
        }
        results.putObject("totals")
                .put("files_checked", checked)
                .put("orphans_found", found)
                .put("orphans_deleted", deleted);
        return results;
    }

    private ObjectNode synced(Files files, boolean dry, boolean force) {
        List<String> orphans = files.orphans();
        boolean aborted = !force && orphans.size() * 2 > files.files().size();
        boolean deletes = !dry && !aborted;
        if (deletes) {
            orphans.forEach(inside.media()::delete);
        }
        return Json.object()
                .put("files_checked", files.files().size())
                .put("orphans_found", orphans.size())
                .put("orphans_deleted", deletes ? orphans.size() : 0)
                .put("aborted", aborted)
                .putNull("error");
    }

    private Map<String, Files> types() {
        var book = inside.book();
        Map<String, Files> all = new LinkedHashMap<>();
        all.put("event_snapshots", files("clips", book.events().all().stream().flatMap(MediaSync::snapshots)));
        all.put(
                "event_thumbnails",
                files("clips/thumbs", book.events().all().stream().map(Event::thumb)));
        all.put(
                "review_thumbnails",
                files("clips/review", book.reviews().all().stream().map(Review::thumb)));
        all.put(
                "previews",
                files("clips/previews", book.previews().all().stream().map(Preview::path)));
        all.put("exports", files("exports", book.exports().all().stream().map(Export::video)));
        all.put(
                "recordings",
                files("recordings", book.recordings().all().stream().map(Segment::path)));
        return all;
    }

    private Files files(String folder, Stream<String> known) {
        // Snapshots lie in clips itself, all others somewhere below their folder.
        List<String> files = inside.media().below(folder).stream()
                .filter(file -> !folder.equals("clips") || file.indexOf('/', 6) < 0)
                .toList();
        return new Files(files, known.collect(Collectors.toSet()));
    }

    private static Stream<String> snapshots(Event event) {
        String stem = "clips/" + event.camera() + "-" + event.id();
        return Stream.of(stem + ".jpg", stem + "-clean.webp", stem + "-clean.png");
    }
}
