package obscura.e2e.camera.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;

/** Frames handed in, as of real footage, one after another for a whole number of seconds. */
public final class FrameScene implements Scene {
    private final List<BufferedImage> frames;
    private final int seconds;

    /** @param frames evenly spaced over the seconds, at least one */
    public FrameScene(List<BufferedImage> frames, int seconds) {
        if (frames.isEmpty() || seconds < 1 || seconds > 60) {
            throw new IllegalArgumentException("Not a scene: " + frames.size() + " frames in " + seconds + " s");
        }
        this.frames = List.copyOf(frames);
        this.seconds = seconds;
    }

    @Override
    public int loop() {
        return seconds;
    }

    @Override
    public BufferedImage at(double second, int width, int height) {
        int index = Math.min(frames.size() - 1, (int) (second / seconds * frames.size()));
        BufferedImage sized = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sized.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(frames.get(index), 0, 0, width, height, null);
        pen.dispose();
        return sized;
    }
}
