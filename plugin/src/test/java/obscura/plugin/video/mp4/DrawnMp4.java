package obscura.plugin.video.mp4;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.javacpp.Loader;

/** Small drawn clips, made with the FFmpeg program inside the jar and the options exports are made with. */
final class DrawnMp4 {
    private static final List<String> DRAWN = List.of("-f", "lavfi", "-i", "testsrc2=d=1:s=128x96:r=25");
    private static final List<String> CLEAN =
            words("-c:v libx264 -preset veryfast -threads 1 -bsf:v filter_units=remove_types=6 -fflags +bitexact"
                    + " -flags +bitexact -map_metadata -1 -movflags +faststart+negative_cts_offsets -use_editlist 0");

    private static final byte[] CLEAN_CLIP = with("");

    private DrawnMp4() {}

    /** As an export comes out; drawn once. */
    static byte[] clean() {
        return CLEAN_CLIP.clone();
    }

    /** The clean clip with more or other options; the last one wins. */
    static byte[] with(String options) {
        List<String> command = new ArrayList<>(DRAWN);
        command.addAll(CLEAN);
        command.addAll(words(options));
        return run(command);
    }

    /** As {@link #with(String)}, with more inputs in front. */
    static byte[] with(String inputs, String options) {
        List<String> command = new ArrayList<>(DRAWN);
        command.addAll(words(inputs));
        command.addAll(CLEAN);
        command.addAll(words(options));
        return run(command);
    }

    private static byte[] run(List<String> arguments) {
        try {
            Path out = Files.createTempFile("drawn", ".mp4");
            List<String> command = new ArrayList<>(List.of(Loader.load(ffmpeg.class), "-v", "error", "-nostdin", "-y"));
            command.addAll(arguments);
            command.add(out.toString());
            Process made = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(made.getInputStream().readAllBytes());
            if (made.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
            byte[] bytes = Files.readAllBytes(out);
            Files.delete(out);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.trim().split(" +"));
    }
}
