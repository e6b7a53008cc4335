package obscura.e2e.shinobi;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What it answers about everything but clips: timelapse frames, file bin, events, what is live. */
record LeftoverAnswers(Recorder recorder) {
    Reply frames(String mid, Map<String, String> query) {
        ArrayNode frames = Tree.array();
        recorder.frames
                .asked(row -> row.mid().equals(mid), query, recorder.clock())
                .forEach(row -> frames.add(frame(row)));
        return Reply.json(frames);
    }

    private ObjectNode frame(Row.Frame row) {
        ObjectNode frame = Tree.object();
        frame.put("ke", recorder.group);
        frame.put("mid", row.mid());
        frame.put("filename", row.filename());
        frame.put("time", recorder.clock().exact(row.time()));
        frame.put("size", row.size());
        frame.put("archive", 0);
        frame.putNull("saveDir");
        frame.set("details", Tree.object());
        return frame;
    }

    Reply frame(String mid, String name, boolean delete) {
        Optional<Row.Frame> found = recorder.frames.first(
                row -> row.mid().equals(mid) && row.filename().equals(name));
        if (delete) {
            boolean missed = recorder.traps.has(ShinobiTrap.NOT_FOUND_THOUGH_THERE);
            found.filter(row -> !missed).ifPresent(recorder::delete);
            return found.isPresent() && !missed ? Reply.ok() : Reply.said(false, "No such file");
        }
        return found.flatMap(row -> recorder.media.read(recorder.media.frame(mid, name)))
                .map(jpeg -> new Reply(200, Optional.of("image/jpeg"), jpeg, true, Map.of()))
                .orElseGet(() -> Reply.said(false, "File Not Found"));
    }

    /** @param asked as the question had it; the address of the real one repeats it, missing or not */
    Reply bin(String key, Optional<String> asked, Map<String, String> query) {
        String prefix = "/" + key + "/fileBin/" + recorder.group + "/" + asked.orElse("undefined") + "/";
        ArrayNode files = Tree.array();
        recorder.binFiles
                .asked(row -> asked.isEmpty() || asked.get().equals(row.mid()), query, recorder.clock())
                .forEach(row -> files.add(binFile(row, prefix)));
        ObjectNode answer = Tree.object();
        answer.put("skip", 0);
        answer.set("files", files);
        answer.put("endIsStartTo", true);
        return Reply.json(answer);
    }

    private ObjectNode binFile(Row.BinFile row, String prefix) {
        ObjectNode file = Tree.object();
        file.put("ke", recorder.group);
        file.put("mid", row.mid());
        file.put("name", row.name());
        file.put("size", row.size());
        file.set("details", Tree.object());
        file.put("status", 1);
        file.put("archive", 0);
        file.put("time", recorder.clock().exact(row.time()));
        file.putNull("type");
        file.put("href", prefix + row.name());
        return file;
    }

    Reply binFile(String mid, String name, boolean delete) {
        Optional<Row.BinFile> found = recorder.binFiles.first(
                row -> row.mid().equals(mid) && row.name().equals(name));
        if (delete) {
            boolean missed = recorder.traps.has(ShinobiTrap.NOT_FOUND_THOUGH_THERE);
            found.filter(row -> !missed).ifPresent(recorder::delete);
            return found.isPresent() && !missed ? Reply.ok() : Reply.said(false, "No such file");
        }
        return found.flatMap(row -> recorder.media.read(recorder.media.bin(mid).resolve(name)))
                .map(bytes -> Reply.file("video/mp4", bytes))
                .orElseGet(() -> Reply.said(false, "File Not Found"));
    }

    Reply events(Optional<String> mid, Map<String, String> query) {
        ArrayNode events = Tree.array();
        recorder.events
                .asked(row -> mid.isEmpty() || mid.get().equals(row.mid()), query, recorder.clock())
                .forEach(row -> events.add(event(row)));
        return Reply.json(events);
    }

    private ObjectNode event(Row.Event row) {
        ObjectNode details = Tree.object();
        details.put("reason", row.reason());
        ObjectNode event = Tree.object();
        event.put("ke", recorder.group);
        event.put("mid", row.mid());
        event.set("details", details);
        event.put("time", recorder.clock().exact(row.time()));
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
        ObjectNode usual = Tree.object();
        usual.put("name", "Default");
        usual.put("value", "");
        ArrayNode list = Tree.array();
        List.of(usual).forEach(list::add);
        ObjectNode answer = Tree.object();
        answer.put("ok", true);
        answer.set("list", list);
        return Reply.json(answer);
    }
}
