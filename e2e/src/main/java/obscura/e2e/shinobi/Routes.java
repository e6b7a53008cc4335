package obscura.e2e.shinobi;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which answer a question gets. The first part of its path is the key, the third the group. */
final class Routes {
    private static final Reply NOT_AUTHORIZED = Reply.said(false, "Not Authorized");

    private final Recorder recorder;
    private final Keys keys;
    private final MonitorAnswers monitors;
    private final VideoAnswers videos;
    private final LeftoverAnswers leftovers;
    private final UploadAnswers uploads;
    private final byte[] placeholder;

    Routes(Recorder recorder, Keys keys, String user, byte[] placeholder) {
        this.recorder = recorder;
        this.keys = keys;
        this.monitors = new MonitorAnswers(recorder, user);
        this.videos = new VideoAnswers(recorder);
        this.leftovers = new LeftoverAnswers(recorder);
        this.uploads = new UploadAnswers(recorder);
        this.placeholder = placeholder;
    }

    /** A question, taken apart. */
    record Asked(String method, List<String> parts, Map<String, String> query, String type, byte[] body) {
        Asked {
            parts = List.copyOf(parts);
            query = Map.copyOf(query);
        }

        String key() {
            return parts.get(0);
        }

        String about() {
            return parts.size() > 1 ? parts.get(1) : "";
        }

        Optional<String> part(int number) {
            return number < parts.size() ? Optional.of(parts.get(number)) : Optional.empty();
        }

        boolean endsWith(String last) {
            return parts.get(parts.size() - 1).equals(last);
        }
    }

    Reply answer(Asked asked) {
        if (asked.parts().size() < 3) {
            return Reply.text(404, "Cannot " + asked.method() + " /");
        }
        if (!keys.knows(asked.key()) || !keys.may(asked.key(), permission(asked))) {
            return refused();
        }
        if (asked.parts().get(2).equals(recorder.group)) {
            return allowed(asked);
        }
        return recorder.traps.has(ShinobiTrap.WRONG_GROUP_IS_EMPTY) ? Reply.json(Tree.array()) : refused();
    }

    private Reply refused() {
        return recorder.traps.has(ShinobiTrap.ERRORS_SAY_200) ? NOT_AUTHORIZED : NOT_AUTHORIZED.withStatus(401);
    }

    private static String permission(Asked asked) {
        return switch (asked.about()) {
            case "monitor" -> asked.parts().size() > 4 ? "control_monitors" : "get_monitors";
            case "configureMonitor" -> "edit_monitors";
            case "jpeg" -> "watch_snapshot";
            case "hls" -> "watch_stream";
            case "videos", "timelapse", "fileBin" -> asked.endsWith("delete") ? "delete_videos" : "watch_videos";
            case "events" -> "watch_videos";
            default -> "get_monitors";
        };
    }

    private Reply allowed(Asked asked) {
        Optional<String> mid = asked.part(3);
        return switch (asked.about()) {
            case "monitor" -> monitor(asked, mid);
            case "configureMonitor" ->
                asked.endsWith("delete")
                        ? monitors.delete(mid.orElse(""), asked.query())
                        : monitors.configure(mid.orElse(""), new String(asked.body(), StandardCharsets.UTF_8));
            case "videos" -> video(asked, mid);
            case "timelapse" ->
                asked.part(5)
                        .map(name -> leftovers.frame(mid.orElse(""), name, asked.endsWith("delete")))
                        .orElseGet(() -> leftovers.frames(mid.orElse(""), asked.query()));
            case "fileBin" ->
                asked.part(4)
                        .map(name -> leftovers.binFile(mid.orElse(""), name, asked.endsWith("delete")))
                        .orElseGet(() -> leftovers.bin(asked.key(), mid, asked.query()));
            case "events" -> leftovers.events(mid, asked.query());
            case "jpeg" -> leftovers.picture(mid.orElse(""), placeholder);
            case "hls" -> leftovers.live(mid.orElse(""), asked.part(4).orElse("s.m3u8"));
            case "userInfo" -> monitors.account();
            case "storageLocations" -> leftovers.storage();
            default -> Reply.text(404, "Cannot " + asked.method() + " /" + asked.about());
        };
    }

    private Reply monitor(Asked asked, Optional<String> mid) {
        if (mid.isEmpty()) {
            return monitors.list(asked.key());
        }
        return asked.part(4)
                .map(mode -> monitors.mode(mid.get(), mode))
                .orElseGet(() -> monitors.one(mid.get(), asked.key()));
    }

    private Reply video(Asked asked, Optional<String> mid) {
        if (asked.method().equals("POST")) {
            return uploads.take(mid.orElse(""), asked.type(), asked.body());
        }
        int size = asked.parts().size();
        return size > 4
                ? videos.file(mid.orElse(""), asked.parts().subList(4, size), asked.query())
                : videos.list(asked.key(), mid, asked.query());
    }
}
