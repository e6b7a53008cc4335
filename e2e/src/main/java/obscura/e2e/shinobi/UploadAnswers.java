package obscura.e2e.shinobi;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Takes clips that are put back: a form of several parts, {@code video} named by its start in milliseconds and {@code endTime}. */
record UploadAnswers(Recorder recorder) {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern FILE = Pattern.compile("name=\"video\"; filename=\"(\\d+)\\.mp4\"");

    Reply take(String mid, String type, byte[] body) {
        Matcher boundary = BOUNDARY.matcher(type);
        return boundary.find() ? take(mid, body, "--" + boundary.group(1)) : refused();
    }

    private Reply take(String mid, byte[] body, String boundary) {
        // One byte, one letter: what is binary stays as it is.
        String form = new String(body, StandardCharsets.ISO_8859_1);
        Matcher named = FILE.matcher(form);
        Optional<LocalDateTime> end = part(form, "name=\"endTime\"", boundary)
                .flatMap(text -> recorder.clock().ofName(text.strip()));
        if (!named.find() || end.isEmpty()) {
            return refused();
        }
        byte[] video = part(form, named.group(), boundary).orElseThrow().getBytes(StandardCharsets.ISO_8859_1);
        keep(mid, Instant.ofEpochMilli(Long.parseLong(named.group(1))), end.get(), video);
        return uploaded(named.group(1) + ".mp4", video.length);
    }

    private static Optional<String> part(String form, String header, String boundary) {
        int at = form.indexOf(header);
        int start = at < 0 ? -1 : form.indexOf("\r\n\r\n", at);
        int end = start < 0 ? -1 : form.indexOf("\r\n" + boundary, start);
        return end < 0 ? Optional.empty() : Optional.of(form.substring(start + 4, end));
    }

    private void keep(String mid, Instant start, LocalDateTime end, byte[] video) {
        LocalDateTime time = recorder.clock().local(start);
        Path file = recorder.media.videos(mid).resolve(recorder.name(time));
        recorder.media.write(file, video, Instant.now());
        if (!recorder.traps.has(ShinobiTrap.SECOND_ROW_ON_UPLOAD)) {
            recorder.videos.remove(row -> row.mid().equals(mid) && row.time().equals(time));
        }
        recorder.videos.add(new Row.Video(mid, time, end, video.length, 1, 0, ""));
    }

    private static Reply uploaded(String name, int size) {
        ObjectNode data = Tree.object();
        data.put("name", name);
        data.put("mimetype", "video/mp4");
        data.put("size", size);
        ObjectNode answer = Tree.object();
        answer.put("ok", true);
        answer.put("message", "File is uploaded");
        answer.set("data", data);
        return Reply.json(answer);
    }

    private static Reply refused() {
        return Reply.said(false, "No file uploaded");
    }
}
