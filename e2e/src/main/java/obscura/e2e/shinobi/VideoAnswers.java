package obscura.e2e.shinobi;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What it answers about clips: {@code videos/…}. */
record VideoAnswers(Recorder recorder) {
    private static final String NO_METHOD =
            "Method doesn't exist. Check to make sure that the last value of the URL is not blank.";

    Reply list(String key, Optional<String> mid, Map<String, String> query) {
        Predicate<Row.Video> which = row -> mid.isEmpty() || mid.get().equals(row.mid());
        if (query.containsKey("archived")) {
            which = which.and(row -> row.archive() == 1);
        }
        JsonArray videos = new JsonArray();
        recorder.videos.asked(which, query, recorder.clock()).forEach(row -> videos.add(listed(row, key)));
        JsonObject answer = new JsonObject();
        answer.addProperty("ok", true);
        if (query.containsKey("limit") || query.containsKey("noLimit")) {
            answer.addProperty("limit", query.containsKey("noLimit") ? "0" : query.get("limit"));
        }
        answer.add("videos", videos);
        answer.addProperty("endIsStartTo", false);
        return Reply.json(answer);
    }

    private JsonObject listed(Row.Video row, String key) {
        LocalClock clock = recorder.clock();
        JsonObject video = fields(row, clock.listed(row.time()), clock.listed(row.end()));
        String href = "/" + key + "/videos/" + recorder.group + "/" + row.mid() + "/" + recorder.name(row.time());
        video.addProperty("filename", recorder.name(row.time()));
        video.addProperty("actionUrl", href);
        JsonObject links = new JsonObject();
        links.addProperty("deleteVideo", href + "/delete");
        links.addProperty("changeToUnread", href + "/status/1");
        links.addProperty("changeToRead", href + "/status/2");
        video.add("links", links);
        video.addProperty("href", href);
        return video;
    }

    private JsonObject fields(Row.Video row, String time, String end) {
        JsonObject video = new JsonObject();
        video.addProperty("ke", recorder.group);
        video.addProperty("mid", row.mid());
        video.addProperty("ext", "mp4");
        video.addProperty("size", row.size());
        video.addProperty("status", row.status());
        video.addProperty("archive", row.archive());
        video.addProperty("objects", row.objects());
        video.add("saveDir", JsonNull.INSTANCE);
        video.addProperty("time", time);
        video.addProperty("end", end);
        video.add("details", new JsonObject());
        return video;
    }

    /** @param rest what follows the monitor: a file and perhaps what to do with it */
    Reply file(String mid, List<String> rest, Map<String, String> query) {
        Optional<Row.Video> found = find(mid, rest.get(0));
        if (rest.size() > 1) {
            return found.map(row -> act(row, rest, query)).orElseGet(() -> Reply.said(false, "No such file"));
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
        JsonObject answer = fields(row, clock.exact(row.time()), clock.exact(row.end()));
        answer.addProperty("id", row.mid());
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
        JsonObject error = new JsonObject();
        error.addProperty("errno", -2);
        error.addProperty("code", "ENOENT");
        error.addProperty("syscall", "stat");
        error.addProperty(
                "path", "/opt/nvr/videos/" + recorder.group + "/" + row.mid() + "/" + recorder.name(row.time()));
        JsonObject answer = new JsonObject();
        answer.addProperty("ok", false);
        answer.addProperty("msg", "File Not Found in Filesystem");
        answer.add("err", error);
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
        JsonObject answer = new JsonObject();
        answer.addProperty("ok", true);
        answer.addProperty("archived", yes);
        return Reply.json(answer);
    }
}
