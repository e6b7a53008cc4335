package obscura.web.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The clip everything is measured on: a fixed camera, 1920 x 1080, 25 frames a second, H.264, with the grain of a real
 * sensor. Real walkers (vtest.avi of Debian's package opencv-doc, scaled up) where they are to be had; drawn ones
 * otherwise.
 */
final class BenchClip {
    private static final String GRAIN = "noise=alls=5:allf=t";

    private BenchClip() {}

    /**
     * @param ffmpeg the program
     * @param walkers the film of real walkers, where there is one
     */
    static Path make(Path folder, Path ffmpeg, Optional<Path> walkers, int seconds) throws IOException {
        Path clip = folder.resolve("clip.mp4");
        List<String> command = new ArrayList<>(List.of(ffmpeg.toString(), "-nostdin", "-v", "error", "-y"));
        if (walkers.isPresent()) {
            command.addAll(List.of("-stream_loop", "-1", "-i", walkers.get().toString(), "-vf"));
            command.add("scale=1920:1080:flags=bicubic,fps=25," + GRAIN);
        } else {
            command.addAll(List.of("-f", "lavfi", "-i", drawnWalkers(), "-vf", "format=yuv420p," + GRAIN));
        }
        command.addAll(List.of("-t", Integer.toString(seconds), "-an", "-pix_fmt", "yuv420p"));
        command.addAll(List.of("-c:v", "libx264", "-preset", "veryfast", "-crf", "20", "-g", "50", clip.toString()));
        ProcessCost.of(command);
        if (Files.size(clip) == 0) {
            throw new IOException("the clip is empty");
        }
        return clip;
    }

    /** Upright blocks that cross a textured yard at walking pace. */
    private static String drawnWalkers() {
        StringBuilder scene = new StringBuilder("smptehdbars=size=1920x1080:rate=25");
        for (int i = 0; i < 6; i++) {
            int speed = 60 + 25 * i;
            scene.append(",drawbox=x='mod(t*")
                    .append(speed)
                    .append("\\,1900)':y=")
                    .append(180 + i * 130)
                    .append(":w=50:h=140:color=0x")
                    .append(Integer.toHexString(0x40302F + i * 0x1a2b15))
                    .append(":t=fill");
        }
        return scene.toString();
    }
}
