package obscura.e2e.camera;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import obscura.plugin.mask.Pixels;
import obscura.plugin.video.libav.FfmpegProgram;

/** A picture of the simulated camera, as a stranger gets it. */
record Seen(BufferedImage image) implements Pixels {
    static Seen jpeg(byte[] bytes) {
        try {
            return new Seen(ImageIO.read(new ByteArrayInputStream(bytes)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * One frame of a stream, read by the ffmpeg program.
     *
     * @param transport tcp or udp
     * @param after how many frames to pass over first
     */
    static Seen stream(URI address, String user, String password, String transport, int after) {
        String withLogin = address.toString().replace("rtsp://", "rtsp://" + user + ":" + password + "@");
        try {
            Process ffmpeg = new ProcessBuilder(
                            FfmpegProgram.path().toString(),
                            "-v",
                            "error",
                            "-rtsp_transport",
                            transport,
                            "-i",
                            withLogin,
                            "-vf",
                            "select=gte(n\\," + after + ")",
                            "-frames:v",
                            "1",
                            "-f",
                            "image2pipe",
                            "-c:v",
                            "png",
                            "-")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            byte[] png = ffmpeg.getInputStream().readAllBytes();
            if (!ffmpeg.waitFor(30, TimeUnit.SECONDS) || png.length == 0) {
                throw new AssertionError("ffmpeg saw nothing at " + address);
            }
            return jpeg(png);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** A stream being watched: every frame of it, small and raw. */
    record Watch(Process ffmpeg) implements AutoCloseable {
        private static final int WIDTH = 320;
        private static final int HEIGHT = 180;

        static Watch of(URI address, String user, String password) {
            String withLogin = address.toString().replace("rtsp://", "rtsp://" + user + ":" + password + "@");
            try {
                return new Watch(new ProcessBuilder(
                                FfmpegProgram.path().toString(),
                                "-v",
                                "error",
                                "-rtsp_transport",
                                "tcp",
                                "-i",
                                withLogin,
                                "-s",
                                WIDTH + "x" + HEIGHT,
                                "-f",
                                "rawvideo",
                                "-pix_fmt",
                                "rgb24",
                                "-")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        Seen next() {
            try {
                byte[] rgb = ffmpeg.getInputStream().readNBytes(WIDTH * HEIGHT * 3);
                BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
                for (int i = 0; i < WIDTH * HEIGHT; i++) {
                    int colour = (rgb[3 * i] & 255) << 16 | (rgb[3 * i + 1] & 255) << 8 | rgb[3 * i + 2] & 255;
                    image.setRGB(i % WIDTH, i / WIDTH, colour);
                }
                return new Seen(image);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        /** True when one of the next so many frames is as wanted. */
        boolean firstOf(int frames, Predicate<Seen> wanted) {
            for (int i = 0; i < frames; i++) {
                if (wanted.test(next())) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void close() {
            ffmpeg.destroy();
        }
    }

    @Override
    public int width() {
        return image.getWidth();
    }

    @Override
    public int height() {
        return image.getHeight();
    }

    @Override
    public int sample(int plane, int x, int y) {
        return image.getRGB(x, y) >> (8 * (2 - plane)) & 255;
    }
}
