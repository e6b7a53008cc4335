package obscura.e2e.frigate.api;

import java.util.List;
import java.util.Optional;
import obscura.e2e.frigate.disk.Cutting;
import obscura.e2e.frigate.disk.Cutting.Piece;
import obscura.e2e.frigate.disk.Films;
import obscura.e2e.frigate.disk.MediaFolder;
import obscura.e2e.frigate.state.FrigateTrap;
import obscura.e2e.frigate.state.Segment;
import obscura.e2e.frigate.wire.Answer;
import obscura.e2e.frigate.wire.Json;
import obscura.e2e.frigate.wire.Request;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What can be looked at: the live picture, clips, a moment, previews, and which files a clip is made of. */
record Pictures(Inside inside) {
    List<Route> routes() {
        return List.of(
                Route.to("GET", "/{camera}/latest.(jpg|jpeg)", this::latest),
                Route.to("GET", "/{camera}/recordings/{at}/snapshot.jpg", this::moment),
                Route.to("GET", "/{camera}/start/{start}/end/{end}/clip.mp4", this::clip),
                Route.to("GET", "/vod/{camera}/start/{start}/end/{end}", this::files),
                Route.to("GET", "/preview/{camera}/start/{start}/end/{end}", this::previews));
    }

    private Answer latest(Request request) {
        String camera = request.named("camera");
        if (!inside.config().cameras().contains(camera)) {
            return Answer.failure(404, "Camera not found");
        }
        int height = request.asked("height").map(Integer::parseInt).orElse(Films.HEIGHT);
        byte[] jpeg = inside.films().picture(camera, inside.now() % 10, height);
        Answer answer = Answer.of(200, "image/jpeg", jpeg).with("Cache-Control", "no-store");
        return inside.has(FrigateTrap.CAMERA_OFFLINE) ? answer.with("X-Frigate-Offline", "true") : answer;
    }

    private Answer moment(Request request) {
        double at = request.time("at");
        Optional<Segment> row = inside.book().recordings().of(request.named("camera"), at, at).stream()
                .filter(segment -> inside.media().has(segment.path()))
                .findFirst();
        return row.map(segment -> Answer.of(
                        200,
                        "image/jpeg",
                        new Cutting(inside.media()).picture(segment.path(), Math.min(9.7, at - segment.start()))))
                .orElseGet(() -> Answer.failure(404, "Recording not found at " + request.named("at")));
    }

    private Answer clip(Request request) {
        List<Piece> pieces = pieces(inside, request);
        if (pieces.isEmpty()) {
            return Answer.failure(400, "No recordings found for the specified time range");
        }
        return Answer.of(200, "video/mp4", new Cutting(inside.media()).clip(pieces))
                .withoutLength();
    }

    /** The parts of the segments that a range is made of; empty when nothing was recorded. */
    static List<Piece> pieces(Inside inside, Request request) {
        double start = request.time("start");
        double end = request.time("end");
        return inside.book().recordings().of(request.named("camera"), start, end).stream()
                .map(row ->
                        new Piece(row.path(), Math.max(0, start - row.start()), Math.min(row.end(), end) - row.start()))
                .filter(piece -> piece.to() > piece.from())
                .toList();
    }

    private Answer files(Request request) {
        List<Piece> pieces = pieces(inside, request);
        if (pieces.isEmpty()) {
            return Answer.failure(404, "No recordings found.");
        }
        ObjectNode vod =
                Json.object().put("cache", false).put("discontinuity", false).put("consistentSequenceMediaInfo", true);
        ArrayNode durations = vod.putArray("durations");
        vod.put("segment_duration", 10000);
        ArrayNode clips = vod.putArray("sequences").addObject().putArray("clips");
        for (Piece piece : pieces) {
            long length = Math.round((piece.to() - piece.from()) * 1000);
            durations.add(length);
            ObjectNode clip = clips.addObject().put("type", "source").put("path", MediaFolder.MOUNTED + piece.path());
            if (piece.from() > 0) {
                clip.put("clipFrom", Math.round(piece.from() * 1000));
            }
            clip.putArray("keyFrameDurations").add(length);
        }
        return Answer.json(vod);
    }

    private Answer previews(Request request) {
        List<ObjectNode> found = inside.cameras(request).stream()
                .filter(camera -> request.named("camera").equals("all")
                        || request.named("camera").equals(camera))
                .flatMap(camera ->
                        inside.book().previews().of(camera, request.time("start"), request.time("end")).stream())
                .map(row -> {
                    ObjectNode node = Json.object()
                            .put("camera", row.camera())
                            .put("src", "/" + row.path())
                            .put("type", "video/mp4");
                    node.set("start", Json.seconds(row.start()));
                    node.set("end", Json.seconds(row.end()));
                    return node;
                })
                .toList();
        return found.isEmpty() ? Answer.failure(404, "No previews found.") : Answer.json(Json.list(found.stream()));
    }
}
