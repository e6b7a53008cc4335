package obscura.e2e.frigate.api;

import java.util.ArrayList;
import java.util.List;
import obscura.e2e.frigate.state.FrigateTrap;
import obscura.e2e.frigate.state.FrigateVersion;
import obscura.e2e.frigate.state.Segment;
import obscura.e2e.frigate.wire.Answer;
import obscura.e2e.frigate.wire.Json;
import obscura.e2e.frigate.wire.Request;
import tools.jackson.databind.node.ObjectNode;

/** The lists of what was recorded. They read rows, never files. */
record Recordings(Inside inside, double startedAt) {
    private static final double HOUR = 3600;

    Recordings(Inside inside) {
        this(inside, inside.now());
    }

    List<Route> routes() {
        return List.of(
                Route.to("GET", "/{camera}/recordings", this::list),
                Route.to("GET", "/recordings/storage", request -> storage()).forAdmins(),
                Route.to("GET", "/recordings/unavailable", this::unavailable));
    }

    private Answer list(Request request) {
        boolean oldBounds = inside.has(FrigateTrap.RECORDINGS_WITHOUT_RANGE);
        double end = oldBounds ? startedAt : inside.now();
        double after = Inside.number(request, "after", end - HOUR);
        double before = Inside.number(request, "before", end);
        return Answer.json(Json.list(inside.book().recordings().of(request.named("camera"), after, before).stream()
                .limit(inside.most())
                .map(this::row)));
    }

    private ObjectNode row(Segment segment) {
        ObjectNode row = Json.object();
        row.put("id", segment.id());
        row.set("start_time", Json.seconds(segment.start()));
        row.set("end_time", Json.seconds(segment.end()));
        row.put("segment_size", Math.round(segment.bytes() / 1048.576 / 10) / 100.0);
        row.put("motion", segment.motion());
        row.put("objects", segment.objects());
        if (inside.version().atLeast(FrigateVersion.V0_18)) {
            row.putNull("motion_heatmap");
        }
        return row.put("duration", segment.end() - segment.start());
    }

    private Answer storage() {
        ObjectNode all = Json.object();
        inside.config().cameras().forEach(camera -> {
            double used = inside.book().recordings().of(camera).stream()
                            .mapToLong(Segment::bytes)
                            .sum()
                    / 1048576.0;
            all.putObject(camera).put("usage", used).put("bandwidth", 0).put("usage_percent", used / 258019.6 * 100);
        });
        return Answer.json(all);
    }

    /** Without both bounds the real one breaks. */
    private Answer unavailable(Request request) {
        if (request.asked("after").isEmpty() || request.asked("before").isEmpty()) {
            return Answer.serverError();
        }
        double after = Inside.number(request, "after", 0);
        double before = Inside.number(request, "before", 0);
        List<String> cameras = inside.cameras(request);
        List<ObjectNode> gaps = new ArrayList<>();
        double at = after;
        for (Segment row :
                inside.book().recordings().those(row -> cameras.contains(row.camera()) && row.touches(after, before))) {
            gap(gaps, at, row.start());
            at = Math.max(at, row.end());
        }
        gap(gaps, at, before);
        return Answer.json(Json.list(gaps.stream()));
    }

    private static void gap(List<ObjectNode> gaps, double from, double to) {
        if (to > from) {
            ObjectNode gap = Json.object();
            gap.set("start_time", Json.seconds(from));
            gap.set("end_time", Json.seconds(to));
            gaps.add(gap);
        }
    }
}
