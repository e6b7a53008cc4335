package obscura.e2e.shinobi;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What it answers about clips: {@code videos/…}. */
record VideoAnswers(Recorder recorder) {
    private static final String NO_METHOD =
            "Method doesn't exist. Check to make sure that the last value of the URL is not blank.";

    Reply list(String key, Optional<String> mid, Map<String, String> query) {
        Predicate<Row.Video> which = row -> mid.isEmpty() || mid.get().equals(row.mid());
        if (query.containsKey("archived")) {
            which = which.and(row -> row.archive() == 1);
        }
        ArrayNode videos = Tree.array();
        recorder.videos.asked(which, query, recorder.clock()).forEach(row -> videos.add(listed(row, key)));
        ObjectNode answer = Tree.object();
        answer.put("ok", true);
        if (query.containsKey("limit") || query.containsKey("noLimit")) {
            answer.put("limit", query.containsKey("noLimit") ? "0" : query.get("limit"));
        }
        answer.set("videos", videos);
        answer.put("endIsStartTo", false);
        return Reply.json(answer);
    }

    private ObjectNode listed(Row.Video row, String key) {
        LocalClock clock = recorder.clock();
        ObjectNode video = fields(row, clock.listed(row.time()), clock.listed(row.end()));
        String href = "/" + key + "/videos/" + recorder.group + "/" + row.mid() + "/" + recorder.name(row.time());
        video.put("filename", recorder.name(row.time()));
        video.put("actionUrl", href);
        ObjectNode links = Tree.object();
        links.put("deleteVideo", href + "/delete");
        links.put("changeToUnread", href + "/status/1");
        links.put("changeToRead", href + "/status/2");
        video.set("links", links);
        video.put("href", href);
        return video;
    }

    private ObjectNode fields(Row.Video row, String time, String end) {
        ObjectNode video = Tree.object();
        video.put("ke", recorder.group);
        video.put("mid", row.mid());
        video.put("ext", "mp4");
        video.put("size", row.size());
        video.put("status", row.status());
        video.put("archive", row.archive());
        video.put("objects", row.objects());
        video.putNull("saveDir");
        video.put("time", time);
        video.put("end", end);
        video.set("details", Tree.object());
        return video;
    }

    /** @param rest what follows the monitor: a file and perhaps what to do with it */
    Reply file(String mid, List<String> rest, Map<String, String> query) {
        Optional<Row.Video> found = find(mid, rest.get(0));
        if (rest.size() > 1) {
            boolean missed = rest.get(1).equals("delete") && recorder.traps.has(ShinobiTrap.NOT_FOUND_THOUGH_THERE);
            return found.filter(row -> !missed)
                    .map(row -> act(row, rest, query))
                    .orElseGet(() -> Reply.said(false, "No such file"));
        }
        return found.map(row -> query.containsKey("json") ? row(row) : bytes(row))
                .orElseGet(() -> Reply.text(404, "File Not Found in Database"));
    }

    private Optional<Row.Video> find(String mid, String file) {
        return recorder.videos.first(
                row -> row.mid().equals(mid) && recorder.name(row.time()).equals(file));
    }

    private Reply row(Row.Video row) {
        LocalClock clock = recorder.clock();
        ObjectNode answer = fields(row, clock.exact(row.time()), clock.exact(row.end()));
        answer.put("id", row.mid());
        return Reply.json(answer);
    }

    private Reply bytes(Row.Video row) {
        Path file = recorder.media.videos(row.mid()).resolve(recorder.name(row.time()));
        return recorder.media
                .read(file)
                .map(bytes -> Reply.file("video/mp4", bytes))
                .orElseGet(() -> notOnDisk(row));
    }

    private Reply notOnDisk(Row.Video row) {
        ObjectNode error = Tree.object();
        error.put("errno", -2);
        error.put("code", "ENOENT");
        error.put("syscall", "stat");
        error.put("path", "/opt/nvr/videos/" + recorder.group + "/" + row.mid() + "/" + recorder.name(row.time()));
        ObjectNode answer = Tree.object();
        answer.put("ok", false);
        answer.put("msg", "File Not Found in Filesystem");
        answer.set("err", error);
        return Reply.json(answer);
    }

    private Reply act(Row.Video row, List<String> rest, Map<String, String> query) {
        switch (rest.get(1)) {
            case "delete" -> recorder.delete(row);
            case "archive" -> {
                boolean yes = !query.containsKey("unarchive");
                recorder.videos.change(row::equals, kept -> kept.archived(yes));
                return archived(yes);
            }
            case "status" ->
                recorder.videos.change(row::equals, kept -> kept.withStatus(Integer.parseInt(rest.get(2))));
            case "slice" -> recorder.slice(row);
            default -> {
                return Reply.said(false, NO_METHOD);
            }
        }
        return Reply.ok();
    }

    private static Reply archived(boolean yes) {
        ObjectNode answer = Tree.object();
        answer.put("ok", true);
        answer.put("archived", yes);
        return Reply.json(answer);
    }
}
