package obscura.e2e.frigate.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import obscura.plugin.video.libav.FfmpegProgram;

/** Cuts real clips and pictures out of segments with the FFmpeg program, without encoding clips anew. */
public record Cutting(MediaFolder media) {
    private static final String THUMB = "-frames:v 1 -vf scale=160:-2 -c:v libwebp";

    /**
     * Part of a file.
     *
     * @param path below the media folder
     * @param from seconds after its start
     * @param to seconds after its start
     */
    public record Piece(String path, double from, double to) {}

    /** MP4 that starts at a key frame; files that are gone are left out; empty when none is left. */
    public byte[] clip(List<Piece> pieces) {
        String list = pieces.stream()
                .filter(piece -> media.has(piece.path()))
                .map(piece -> "file '%s'\ninpoint %s\noutpoint %s\n"
                        .formatted(media.file(piece.path()), piece.from(), piece.to()))
                .collect(Collectors.joining());
        return list.isEmpty()
                ? new byte[0]
                : inFolder(
                        folder -> List.of(
                                "-f",
                                "concat",
                                "-safe",
                                "0",
                                "-i",
                                Files.writeString(folder.resolve("input"), list).toString()),
                        "-c copy -f mp4",
                        "clip.mp4");
    }

    /** JPEG of what is seen that many seconds into a file. */
    public byte[] picture(String path, double second) {
        return inFolder(
                folder -> List.of(
                        "-ss", Double.toString(second), "-i", media.file(path).toString()),
                "-frames:v 1 -f mjpeg",
                "picture.jpg");
    }

    /** A small WebP, as thumbnails are, of what is seen at the start. */
    public byte[] thumbOf(String path) {
        return inFolder(folder -> List.of("-i", media.file(path).toString()), THUMB, "thumb.webp");
    }

    /** A small WebP, as thumbnails are. */
    static byte[] thumb(byte[] jpeg) {
        return inFolder(
                folder ->
                        List.of("-i", Files.write(folder.resolve("input"), jpeg).toString()),
                THUMB,
                "thumb.webp");
    }

    private interface Input {
        /** Options that name the input. */
        List<String> in(Path folder) throws IOException;
    }

    private static byte[] inFolder(Input input, String output, String name) {
        try {
            Path folder = Files.createTempDirectory("cut");
            Path made = folder.resolve(name);
            List<String> command = new ArrayList<>(List.of(FfmpegProgram.path().toString(), "-v", "error"));
            command.addAll(input.in(folder));
            command.addAll(List.of(output.split(" ")));
            command.add(made.toString());
            byte[] bytes = run(command) && Files.exists(made) ? Files.readAllBytes(made) : new byte[0];
            for (Path file : List.of(folder.resolve("input"), made, folder)) {
                Files.deleteIfExists(file);
            }
            return bytes;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean run(List<String> command) throws IOException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while cutting", stopped);
        }
    }
}
