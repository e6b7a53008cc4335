package obscura.e2e.frigate.api;

import java.util.Comparator;
import java.util.List;
import obscura.e2e.frigate.disk.MediaFolder;
import obscura.e2e.frigate.state.FrigateTrap;
import obscura.e2e.frigate.state.Review;
import obscura.e2e.frigate.wire.Answer;
import obscura.e2e.frigate.wire.Json;
import obscura.e2e.frigate.wire.Request;
import tools.jackson.databind.node.ObjectNode;

/** What is to be looked at. Deleting one also deletes every recording that overlaps it, in every version. */
record Reviews(Inside inside, Removals removals) {
    private static final double DAY = 86400;

    List<Route> routes() {
        return List.of(Route.to("GET", "/review", this::list), Route.to("POST", "/reviews/delete", this::delete));
    }

    /** Without bounds: the last day. */
    private Answer list(Request request) {
        double before = Inside.number(request, "before", inside.now());
        double after = Inside.number(request, "after", inside.now() - DAY);
        List<String> cameras = inside.cameras(request);
        return Answer.json(Json.list(inside
                .book()
                .reviews()
                .those(row -> cameras.contains(row.camera()) && row.start() < before && row.end() > after)
                .stream()
                .sorted(Comparator.comparingDouble(Review::start).reversed())
                .limit(inside.most())
                .limit((long) Inside.number(request, "limit", 1e9))
                .map(Reviews::row)));
    }

    private static ObjectNode row(Review review) {
        ObjectNode row = Json.object().put("id", review.id()).put("camera", review.camera());
        row.set("start_time", Json.seconds(review.start()));
        row.set("end_time", Json.seconds(review.end()));
        row.put("severity", "alert").put("thumb_path", MediaFolder.MOUNTED + review.thumb());
        ObjectNode data = row.putObject("data");
        data.putArray("detections").add(review.event());
        data.putArray("objects").add(review.label());
        data.putArray("sub_labels");
        data.putArray("zones");
        data.putArray("audio");
        return row.put("has_been_reviewed", false);
    }

    private Answer delete(Request request) {
        request.json()
                .path("ids")
                .forEach(id -> inside.book().reviews().find(id.asString("")).ifPresent(this::remove));
        return Answer.success("Deleted review items.");
    }

    private void remove(Review review) {
        if (inside.has(FrigateTrap.DELETE_CHANGES_NOTHING)) {
            return;
        }
        removals.remove(removals.overlapping(review.camera(), review.start(), review.end()));
        if (!inside.has(FrigateTrap.THUMBS_STAY)) {
            inside.media().delete(review.thumb());
        }
        inside.book().reviews().remove(review);
    }
}
