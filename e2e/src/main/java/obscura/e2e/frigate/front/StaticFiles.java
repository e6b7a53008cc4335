package obscura.e2e.frigate.front;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import obscura.e2e.frigate.disk.MediaFolder;
import obscura.e2e.frigate.wire.Answer;
import obscura.e2e.frigate.wire.Request;

/** Files and lists of files, as nginx has them: JSON for recordings and exports, HTML for clips. They are never cached. */
record StaticFiles(MediaFolder media) {
    private static final Map<String, String> TYPES =
            Map.of("mp4", "video/mp4", "jpg", "image/jpeg", "webp", "image/webp", "png", "image/png");
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d*)-(\\d*)");

    /** @param request its path begins with one of the three folders */
    Answer answer(Request request) {
        String path = request.path().substring(1);
        if (!media.file(path).startsWith(media.root()) || !media.has(path)) {
            return Pages.status(404, "Not Found");
        }
        Path file = media.file(path);
        if (!Files.isDirectory(file)) {
            return file(file, request);
        }
        if (!path.endsWith("/")) {
            return Answer.empty(301).with("Location", request.path() + "/");
        }
        return path.startsWith("clips/") ? htmlList(children(file), request.path()) : jsonList(children(file));
    }

    private static Answer jsonList(Stream<Path> children) {
        String rows = children.map(StaticFiles::jsonRow).collect(Collectors.joining(",\n"));
        String text = rows.isEmpty() ? "[\n]\n" : "[\n" + rows + "\n]\n";
        return Answer.of(200, "application/json", text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .withoutLength();
    }

    private static String jsonRow(Path file) {
        boolean folder = Files.isDirectory(file);
        String size = folder ? "" : ", \"size\":" + size(file);
        return "{ \"name\":\"%s\", \"type\":\"%s\", \"mtime\":\"%s\"%s }"
                .formatted(file.getFileName(), folder ? "directory" : "file", changed(file), size);
    }

    private static Answer htmlList(Stream<Path> children, String path) {
        String rows = children.map(file -> file.getFileName() + (Files.isDirectory(file) ? "/" : ""))
                .map(name -> "<a href=\"%1$s\">%1$s</a>\r\n".formatted(name))
                .collect(Collectors.joining());
        return Answer.html(
                        200,
                        "<html>\r\n<head><title>Index of %1$s</title></head>\r\n<body>\r\n<h1>Index of %1$s</h1><hr><pre><a href=\"../\">../</a>\r\n%2$s</pre><hr></body>\r\n</html>\r\n"
                                .formatted(path, rows))
                .withoutLength();
    }

    private Stream<Path> children(Path folder) {
        if (media.isAway()) {
            return Stream.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Answer file(Path file, Request request) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String name = file.getFileName().toString();
            String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
            Answer whole = Answer.of(200, type, bytes)
                    .with("Last-Modified", changed(file))
                    .with(
                            "ETag",
                            "\"%x-%x\""
                                    .formatted(Files.getLastModifiedTime(file).toMillis() / 1000, bytes.length))
                    .with("Accept-Ranges", "bytes");
            Matcher range = RANGE.matcher(request.header("Range").orElse(""));
            return range.matches() && !range.group(0).equals("bytes=-") ? part(whole, range) : whole;
        } catch (IOException unreadable) {
            return Pages.status(404, "Not Found");
        }
    }

    private static Answer part(Answer whole, Matcher range) {
        int length = whole.body().length;
        boolean last = range.group(1).isEmpty();
        long from = last ? Math.max(0, length - Long.parseLong(range.group(2))) : Long.parseLong(range.group(1));
        long to = last || range.group(2).isEmpty() ? length - 1 : Math.min(length - 1, Long.parseLong(range.group(2)));
        if (from > to) {
            return Pages.status(416, "Requested Range Not Satisfiable").with("Content-Range", "bytes */" + length);
        }
        byte[] bytes = java.util.Arrays.copyOfRange(whole.body(), (int) from, (int) to + 1);
        return new Answer(206, whole.type(), whole.headers(), bytes, false)
                .with("Content-Range", "bytes %d-%d/%d".formatted(from, to, length));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String changed(Path file) {
        try {
            var time = Files.getLastModifiedTime(file).toInstant().atOffset(ZoneOffset.UTC);
            return DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", java.util.Locale.ROOT)
                    .format(time);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static boolean has(String path) {
        return List.of("/recordings/", "/exports/", "/clips/").stream().anyMatch(path::startsWith);
    }
}
