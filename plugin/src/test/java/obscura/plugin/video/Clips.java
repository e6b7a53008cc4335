package obscura.plugin.video;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.bytedeco.javacpp.Loader;

/**
 * Turns drawn clips into files with the ffmpeg program that comes in the same jar as the libraries, and looks into
 * files with it: a second opinion that shares none of our code.
 */
public final class Clips {
    private static final List<String> LOSSLESS = List.of("-c:v", "libx264", "-preset", "ultrafast", "-qp", "0");

    private Clips() {}

    /**
     * Encodes a clip without loss as H.264; the container follows from the file's name.
     *
     * @param more arguments of ffmpeg for the output, as in "-bf", "2" or "-movflags", "frag_keyframe"
     */
    public static Path lossless(DrawnClip clip, Path file, String... more) {
        List<String> arguments = new ArrayList<>(LOSSLESS);
        arguments.addAll(List.of(more));
        return encoded(clip, file, arguments.toArray(String[]::new));
    }

    /** Encodes a clip with exactly these output arguments of ffmpeg, as in "-c:v", "mpeg4", "-q:v", "1". */
    public static Path encoded(DrawnClip clip, Path file, String... output) {
        return encoded(clip, List.of(), file, output);
    }

    /**
     * Encodes a clip together with other inputs.
     *
     * @param inputs arguments before the output's, as in "-f", "lavfi", "-i", "sine=duration=1"; the clip is input 0
     */
    public static Path encoded(DrawnClip clip, List<String> inputs, Path file, String... output) {
        List<String> arguments = new ArrayList<>(rawInput(clip));
        arguments.addAll(inputs);
        arguments.addAll(List.of("-color_range", rangeOf(clip.format())));
        arguments.addAll(List.of(output));
        arguments.add("file:" + file.toAbsolutePath());
        run(program(), arguments, out -> clip.writeTo(out));
        return file;
    }

    private static List<String> rawInput(DrawnClip clip) {
        return List.of(
                "-f",
                "rawvideo",
                "-pix_fmt",
                nameOf(clip.format()),
                "-color_range",
                clip.format().fullRange() ? "pc" : "tv",
                "-s",
                clip.width() + "x" + clip.height(),
                "-r",
                Integer.toString(clip.rate()),
                "-i",
                "-");
    }

    /** What ffmpeg calls a format, as in "yuv420p10le". */
    public static String nameOf(PixelFormat format) {
        String depth = format.bits() == 8 ? "" : format.bits() + "le";
        if (format.gray()) {
            return "gray" + depth;
        }
        String chroma = format.chromaShiftX() == 0 ? "444" : format.chromaShiftY() == 0 ? "422" : "420";
        return "yuv" + chroma + "p" + depth;
    }

    private static String rangeOf(PixelFormat format) {
        // ffmpeg knows gray only in full range and would stretch it otherwise.
        return format.fullRange() || format.gray() ? "pc" : "tv";
    }

    /** Runs the ffmpeg program; fails the test with its own words when it fails. */
    public static byte[] ffmpeg(String... arguments) {
        return run(program(), List.of(arguments), out -> {});
    }

    /** Runs ffprobe on a file and returns what it prints, as in {@code probe(file, "-show_streams")}. */
    public static String probe(Path file, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("file:" + file.toAbsolutePath());
        byte[] printed = run(Loader.load(org.bytedeco.ffmpeg.ffprobe.class), all, out -> {});
        return new String(printed, StandardCharsets.UTF_8);
    }

    /** One frame after another as ffmpeg decodes and turns them, planes without gaps, for comparing with the truth. */
    public static List<byte[]> decoded(Path file, PixelFormat format, int frameSize) {
        byte[] all = ffmpeg(
                "-i",
                "file:" + file.toAbsolutePath(),
                "-map",
                "0:v:0",
                "-fps_mode",
                "passthrough",
                "-f",
                "rawvideo",
                "-pix_fmt",
                nameOf(format),
                "-");
        List<byte[]> frames = new ArrayList<>();
        for (int at = 0; at < all.length; at += frameSize) {
            frames.add(Arrays.copyOfRange(all, at, at + frameSize));
        }
        return frames;
    }

    /** Where the ffmpeg program is. */
    public static String program() {
        return Loader.load(org.bytedeco.ffmpeg.ffmpeg.class);
    }

    /** The shared pool has one thread on two cores, and both ends of a program must be served at once. */
    private static final Executor OWN_THREAD = task -> {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
    };

    /** Writes the standard input of a program. */
    private interface Feed {
        void into(OutputStream out) throws IOException;
    }

    private static byte[] run(String program, List<String> arguments, Feed feed) {
        List<String> command = new ArrayList<>(List.of(program, "-v", "error"));
        if (program.endsWith("ffmpeg")) {
            command.addAll(List.of("-y", "-bitexact"));
        }
        command.addAll(arguments);
        try {
            Process process = new ProcessBuilder(command).start();
            CompletableFuture<byte[]> errors =
                    CompletableFuture.supplyAsync(() -> read(process.getErrorStream()), OWN_THREAD);
            CompletableFuture<Void> fed =
                    CompletableFuture.runAsync(() -> write(process.getOutputStream(), feed), OWN_THREAD);
            byte[] printed = read(process.getInputStream());
            fed.join();
            if (process.waitFor() != 0) {
                throw new AssertionError(command + ": " + new String(errors.join(), StandardCharsets.UTF_8));
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static byte[] read(InputStream in) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (in) {
            in.transferTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(OutputStream out, Feed feed) {
        try (out) {
            feed.into(out);
        } catch (IOException e) {
            // The program ended early; its exit code and its own words say why.
            return;
        }
    }
}
