package obscura.e2e.frigate.api;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import obscura.e2e.frigate.state.Row;
import obscura.e2e.frigate.state.Segment;
import obscura.e2e.frigate.wire.Answer;
import obscura.e2e.frigate.wire.Json;
import obscura.e2e.frigate.wire.Request;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How much was recorded each hour and on which days, in the time zone that is asked for; the newest first. */
record Summaries(Inside inside) {
    List<Route> routes() {
        return List.of(
                Route.to("GET", "/{camera}/recordings/summary", this::hours),
                Route.to("GET", "/recordings/summary", this::days));
    }

    /** Numbers of an hour. */
    private static final class Hour {
        private int events;
        private int motion;
        private int objects;
        private double seconds;

        void add(Segment row) {
            motion += row.motion();
            objects += row.objects();
            seconds += row.end() - row.start();
        }

        ObjectNode node(String name) {
            return Json.object()
                    .put("hour", name)
                    .put("events", events)
                    .put("motion", motion)
                    .put("objects", objects)
                    .put("duration", Math.round(seconds));
        }
    }

    private Answer hours(Request request) {
        ZoneId zone = zone(request);
        String camera = request.named("camera");
        Map<String, Map<String, Hour>> days = new TreeMap<>(Comparator.reverseOrder());
        inside.book()
                .recordings()
                .of(camera)
                .forEach(row -> hour(days, row, zone).add(row));
        inside.book().events().of(camera).forEach(event -> hour(days, event, zone).events++);
        ArrayNode all = Json.array();
        days.forEach((day, hours) -> {
            ObjectNode node = all.addObject();
            node.put(
                    "events",
                    hours.values().stream().mapToInt(hour -> hour.events).sum());
            ArrayNode list = node.putArray("hours");
            hours.forEach((name, hour) -> list.add(hour.node(name)));
            node.put("day", day);
        });
        return Answer.json(all);
    }

    private static Hour hour(Map<String, Map<String, Hour>> days, Row row, ZoneId zone) {
        ZonedDateTime time = Instant.ofEpochSecond((long) row.start()).atZone(zone);
        return days.computeIfAbsent(time.toLocalDate().toString(), day -> new TreeMap<>(Comparator.reverseOrder()))
                .computeIfAbsent("%02d".formatted(time.getHour()), hour -> new Hour());
    }

    private Answer days(Request request) {
        ZoneId zone = zone(request);
        List<String> cameras = inside.cameras(request);
        ObjectNode days = Json.object();
        inside.book().recordings().those(row -> cameras.contains(row.camera())).stream()
                .map(row -> Instant.ofEpochSecond((long) row.start())
                        .atZone(zone)
                        .toLocalDate()
                        .toString())
                .sorted(Comparator.reverseOrder())
                .forEach(day -> days.put(day, true));
        return Answer.json(days);
    }

    private static ZoneId zone(Request request) {
        String name = request.asked("timezone").orElse("utc");
        return name.equals("utc") ? ZoneId.of("UTC") : ZoneId.of(name);
    }
}
