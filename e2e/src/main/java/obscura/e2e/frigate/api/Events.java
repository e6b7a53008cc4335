package obscura.e2e.frigate.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import obscura.e2e.frigate.state.Event;
import obscura.e2e.frigate.state.FrigateTrap;
import obscura.e2e.frigate.wire.Answer;
import obscura.e2e.frigate.wire.Json;
import obscura.e2e.frigate.wire.Request;
import tools.jackson.databind.node.ObjectNode;

/** What was tracked: lists and deletes. A deleted event takes its snapshots along, not its thumbnail. */
record Events(Inside inside) {
    List<Route> routes() {
        return List.of(
                Route.to("GET", "/events", this::list),
                Route.to("GET", "/events/{id}", this::one),
                Route.to("DELETE", "/events/{id}", this::delete),
                Route.to("DELETE", "/events/", this::deleteMany));
    }

    /** Only what started inside the range, without its bounds, newest first. */
    private Answer list(Request request) {
        double after = Inside.number(request, "after", 0);
        double before = Inside.number(request, "before", Double.MAX_VALUE);
        List<String> cameras = inside.cameras(request);
        return Answer.json(Json.list(inside
                .book()
                .events()
                .those(row -> cameras.contains(row.camera()) && row.start() > after && row.start() < before)
                .stream()
                .sorted(Comparator.comparingDouble(Event::start).reversed())
                .limit(inside.most())
                .limit((long) Inside.number(request, "limit", 100))
                .map(Events::row)));
    }

    private Answer one(Request request) {
        return inside.book()
                .events()
                .find(request.named("id"))
                .map(event -> Answer.json(row(event)))
                .orElseGet(() -> Answer.json(404, Json.object().put("detail", "Event not found")));
    }

    private static ObjectNode row(Event event) {
        ObjectNode row = Json.object();
        row.put("id", event.id()).put("camera", event.camera()).put("label", event.label());
        row.putArray("zones");
        row.set("start_time", Json.seconds(event.start()));
        row.set("end_time", Json.seconds(event.end()));
        row.put("has_clip", true).put("has_snapshot", event.hasSnapshot()).putNull("plus_id");
        row.put("retain_indefinitely", false).putNull("sub_label").putNull("top_score");
        row.put("false_positive", false).putNull("box");
        ObjectNode data = row.putObject("data");
        data.putArray("box").add(0.1).add(0.1).add(0.2).add(0.4);
        data.putArray("region").add(0).add(0).add(1).add(1);
        data.put("score", 0.8).put("top_score", 0.9).putArray("attributes");
        data.put("type", "object").put("max_severity", "alert");
        return row.put("thumbnail", "");
    }

    private Answer delete(Request request) {
        String id = request.named("id");
        Optional<Event> event = inside.book().events().find(id);
        event.ifPresent(this::remove);
        return event.isPresent()
                ? Answer.success("Event %s deleted".formatted(id))
                : Answer.failure(404, "Event %s not found".formatted(id));
    }

    private Answer deleteMany(Request request) {
        List<String> gone = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        request.json().path("event_ids").forEach(id -> {
            Optional<Event> event = inside.book().events().find(id.asString(""));
            event.ifPresent(this::remove);
            (event.isPresent() ? gone : missing).add(id.asString(""));
        });
        ObjectNode answer = Json.object().put("success", true);
        answer.set("deleted_events", Json.texts(gone));
        answer.set("not_found_events", Json.texts(missing));
        return Answer.json(answer);
    }

    private void remove(Event event) {
        if (inside.has(FrigateTrap.DELETE_CHANGES_NOTHING)) {
            return;
        }
        String stem = "clips/" + event.camera() + "-" + event.id();
        List.of(".jpg", "-clean.png", "-clean.webp")
                .forEach(end -> inside.media().delete(stem + end));
        if (!inside.has(FrigateTrap.THUMBS_STAY)) {
            inside.media().delete(event.thumb());
        }
        inside.book().events().remove(event);
    }
}
