package obscura.e2e.shinobi;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What it answers about everything but clips: timelapse frames, file bin, events, what is live. */
record LeftoverAnswers(Recorder recorder) {
    Reply frames(String mid, Map<String, String> query) {
        JsonArray frames = new JsonArray();
        recorder.frames
                .asked(row -> row.mid().equals(mid), query, recorder.clock())
                .forEach(row -> frames.add(frame(row)));
        return Reply.json(frames);
    }

    private JsonObject frame(Row.Frame row) {
        JsonObject frame = new JsonObject();
        frame.addProperty("ke", recorder.group);
        frame.addProperty("mid", row.mid());
        frame.addProperty("filename", row.filename());
        frame.addProperty("time", recorder.clock().exact(row.time()));
        frame.addProperty("size", row.size());
        frame.addProperty("archive", 0);
        frame.add("saveDir", JsonNull.INSTANCE);
        frame.add("details", new JsonObject());
        return frame;
    }

    Reply frame(String mid, String name, boolean delete) {
        Optional<Row.Frame> found = recorder.frames.first(
                row -> row.mid().equals(mid) && row.filename().equals(name));
        if (delete) {
            found.ifPresent(recorder::delete);
            return found.isPresent() ? Reply.ok() : Reply.said(false, "No such file");
        }
        return found.flatMap(row -> recorder.media.read(recorder.media.frame(mid, name)))
                .map(jpeg -> new Reply(200, Optional.of("image/jpeg"), jpeg, true, Map.of()))
                .orElseGet(() -> Reply.said(false, "File Not Found"));
    }

    /** @param asked as the question had it; the address of the real one repeats it, missing or not */
    Reply bin(String key, Optional<String> asked, Map<String, String> query) {
        String prefix = "/" + key + "/fileBin/" + recorder.group + "/" + asked.orElse("undefined") + "/";
        JsonArray files = new JsonArray();
        recorder.binFiles
                .asked(row -> asked.isEmpty() || asked.get().equals(row.mid()), query, recorder.clock())
                .forEach(row -> files.add(binFile(row, prefix)));
        JsonObject answer = new JsonObject();
        answer.addProperty("skip", 0);
        answer.add("files", files);
        answer.addProperty("endIsStartTo", true);
        return Reply.json(answer);
    }

    private JsonObject binFile(Row.BinFile row, String prefix) {
        JsonObject file = new JsonObject();
        file.addProperty("ke", recorder.group);
        file.addProperty("mid", row.mid());
        file.addProperty("name", row.name());
        file.addProperty("size", row.size());
        file.add("details", new JsonObject());
        file.addProperty("status", 1);
        file.addProperty("archive", 0);
        file.addProperty("time", recorder.clock().exact(row.time()));
        file.add("type", JsonNull.INSTANCE);
        file.addProperty("href", prefix + row.name());
        return file;
    }

    Reply binFile(String mid, String name, boolean delete) {
        Optional<Row.BinFile> found = recorder.binFiles.first(
                row -> row.mid().equals(mid) && row.name().equals(name));
        if (delete) {
            found.ifPresent(recorder::delete);
            return found.isPresent() ? Reply.ok() : Reply.said(false, "No such file");
        }
        return found.flatMap(row -> recorder.media.read(recorder.media.bin(mid).resolve(name)))
                .map(bytes -> Reply.file("video/mp4", bytes))
                .orElseGet(() -> Reply.said(false, "File Not Found"));
    }

    Reply events(Optional<String> mid, Map<String, String> query) {
        JsonArray events = new JsonArray();
        recorder.events
                .asked(row -> mid.isEmpty() || mid.get().equals(row.mid()), query, recorder.clock())
                .forEach(row -> events.add(event(row)));
        return Reply.json(events);
    }

    private JsonObject event(Row.Event row) {
        JsonObject details = new JsonObject();
        details.addProperty("reason", row.reason());
        JsonObject event = new JsonObject();
        event.addProperty("ke", recorder.group);
        event.addProperty("mid", row.mid());
        event.add("details", details);
        event.addProperty("time", recorder.clock().exact(row.time()));
        return event;
    }

    /** The last picture it has, or the same grey one for every camera that is not there. */
    Reply picture(String mid, byte[] placeholder) {
        Path last = recorder.media.streams(mid).resolve("s.jpg");
        return Reply.picture(recorder.media.read(last).orElse(placeholder));
    }

    Reply live(String mid, String name) {
        return recorder.media
                .read(recorder.media.streams(mid).resolve(name))
                .map(bytes -> new Reply(
                        200,
                        Optional.empty(),
                        bytes,
                        true,
                        Map.of("Cache-Control", "private, no-cache, no-store, must-revalidate")))
                .orElseGet(() -> Reply.text(404, "File Not Found"));
    }

    Reply storage() {
        JsonObject usual = new JsonObject();
        usual.addProperty("name", "Default");
        usual.addProperty("value", "");
        JsonArray list = new JsonArray();
        List.of(usual).forEach(list::add);
        JsonObject answer = new JsonObject();
        answer.addProperty("ok", true);
        answer.add("list", list);
        return Reply.json(answer);
    }
}
