package obscura.plugin.paint;

import java.nio.ByteBuffer;
import obscura.plugin.plan.Coverage;
import obscura.plugin.video.Picture;

/** Puts a cover over everything a coverage names, in all planes. Not for sharing between threads. */
public final class Painter {
    private final Cover cover;
    private byte[] run = new byte[0];

    public Painter(Cover cover) {
        this.cover = cover;
    }

    /** Paints a writable picture of the coverage's size. */
    public void paint(Picture picture, Coverage coverage) {
        int bytes = picture.format().bytesPerSample();
        if (run.length < picture.width() * bytes) {
            run = new byte[picture.width() * bytes];
        }
        PlaneRuns.visit(picture, coverage, (plane, row, from, to) -> {
            ByteBuffer samples = picture.planes().get(plane);
            cover.samples(plane, row, from, to, run);
            samples.put(row * picture.strides().get(plane) + from * bytes, run, 0, (to - from) * bytes);
        });
    }
}
