package obscura.e2e.camera.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import obscura.plugin.video.libav.FfmpegProgram;

/** Turns drawn frames into a {@link VideoLoop} with the FFmpeg program that Obscura brings along. */
final class EncodeLoop {
    private static final int DELIMITER = 9;

    private final int width;
    private final int height;
    private final int rate;

    EncodeLoop(int width, int height, int rate) {
        this.width = width;
        this.height = height;
        this.rate = rate;
    }

    VideoLoop encode(int frames, IntFunction<BufferedImage> drawn) {
        try {
            Process program = new ProcessBuilder(command())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Thread feeder = new Thread(() -> feed(program.getOutputStream(), frames, drawn), "camera-draws");
            feeder.setDaemon(true);
            feeder.start();
            byte[] stream = program.getInputStream().readAllBytes();
            if (program.waitFor() != 0) {
                throw new IllegalStateException("ffmpeg did not encode the simulated camera's picture");
            }
            return new VideoLoop(rate, frames(units(stream)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while encoding", stopped);
        }
    }

    private List<String> command() {
        String input = "-f rawvideo -pix_fmt yuv420p -s %dx%d -r %d -i -".formatted(width, height, rate);
        String coder = "-c:v libx264 -preset veryfast -tune zerolatency -crf 20 -bf 0 -threads 1"
                + " -color_range tv -colorspace smpte170m -color_primaries smpte170m -color_trc smpte170m"
                + " -x264-params keyint=%1$d:min-keyint=%1$d:scenecut=0:aud=1:repeat-headers=1:slices=1"
                        .formatted(rate);
        List<String> command = new ArrayList<>(List.of(FfmpegProgram.path().toString(), "-v", "error"));
        command.addAll(List.of(input.split(" ")));
        command.addAll(List.of(coder.split(" ")));
        command.addAll(List.of("-f", "h264", "-"));
        return command;
    }

    private void feed(OutputStream into, int frames, IntFunction<BufferedImage> drawn) {
        try (into) {
            for (int i = 0; i < frames; i++) {
                into.write(YuvFrame.of(drawn.apply(i)));
            }
        } catch (IOException ended) {
            // The program ended early; its exit code says so.
            return;
        }
    }

    /** NAL units of an Annex B stream. */
    private static List<byte[]> units(byte[] stream) {
        List<byte[]> units = new ArrayList<>();
        int start = -1;
        for (int i = 0; i + 2 < stream.length; i++) {
            if (stream[i] == 0 && stream[i + 1] == 0 && stream[i + 2] == 1) {
                if (start >= 0) {
                    units.add(unit(stream, start, i));
                }
                start = i + 3;
            }
        }
        if (start >= 0) {
            units.add(unit(stream, start, stream.length));
        }
        return units;
    }

    private static byte[] unit(byte[] stream, int from, int to) {
        int end = to;
        while (end > from + 1 && stream[end - 1] == 0) {
            end--;
        }
        return Arrays.copyOfRange(stream, from, end);
    }

    private static List<List<byte[]>> frames(List<byte[]> units) {
        List<List<byte[]>> frames = new ArrayList<>();
        for (byte[] unit : units) {
            if ((unit[0] & 31) == DELIMITER) {
                frames.add(new ArrayList<>());
            } else {
                frames.get(frames.size() - 1).add(unit);
            }
        }
        return frames;
    }
}
