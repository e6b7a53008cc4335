package obscura.plugin.scene;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.function.Consumer;
import obscura.plugin.time.Span;

/**
 * Watches the small pictures of a clip, one per frame in the order they are shown, and hands over each finished
 * {@link Stretch}: cut where the camera was cut, knocked or moved, where nothing was recorded, and where the spool is full. Memory and disk are bounded
 * whatever the clip's length. Runs on one thread.
 *
 * <p>Use: a {@link #frame} for each frame, {@link #cameraMoves} to know whether to look at every frame,
 * {@link #finish} at the end. In each stretch handed over ask first {@link Stretch#held} for tracks that
 * were lost, then {@link Stretch#motion} with all tracks.
 */
public final class SceneWatch implements AutoCloseable {
    /** Room on disk that is enough for about 80 s of 25 frames a second. */
    public static final long SPOOL_BYTES = 256L << 20;

    /** Nothing was recorded for so long, and much longer than between the frames before: what follows is another shot. */
    static final long HOLE = 5 * Span.SECOND;

    private static final int MUCH_LONGER = 8;

    private final SceneGrid grid;
    private final Softening softening;
    private final FrameRing ring;
    private CameraWatch camera;
    private final Consumer<Stretch> finished;
    private final byte[] raw;
    private final byte[] soft;
    private long lastTime = -1;
    private long lastGap = Span.FOREVER / MUCH_LONGER;
    private boolean continues;
    private EmptyScene learned;

    /**
     * @param spoolFolder where the nameless temporary file lies
     * @param spoolBytes most bytes of it; at least 64 pictures are kept anyway
     * @param finished called within {@link #frame} and {@link #finish}, stretches in the order of time and without gaps but
     *     for those of the recording
     */
    public SceneWatch(SceneGrid grid, Path spoolFolder, long spoolBytes, Consumer<Stretch> finished) {
        this.grid = grid;
        this.softening = new Softening(grid);
        this.ring = new FrameRing(new SceneSpool(spoolFolder, grid.size(), spoolBytes));
        this.camera = new CameraWatch(ring, 0);
        this.finished = finished;
        this.raw = new byte[grid.size()];
        this.soft = new byte[grid.size()];
    }

    /**
     * Takes in the next frame's small picture: Y, U, V without gaps from the buffer's start, whatever its position.
     *
     * @param time microseconds, later than the frame before
     */
    public void frame(long time, ByteBuffer small) {
        if (time <= lastTime || time >= Span.FOREVER) {
            throw new IllegalArgumentException(
                    "Frames must come in the order they are shown, each later than the last: " + time + " after "
                            + lastTime + " microseconds");
        }
        small.get(0, raw);
        softening.soften(raw, soft);
        if (isHole(time)) {
            finish(lastTime + HOLE);
            camera = new CameraWatch(ring, ring.end());
        }
        if (ring.isFull()) {
            handOver(new Segment(camera.view(), camera.segmentFirst(), camera.settledEnd()), time, true);
        }
        long index = ring.append(time, soft);
        lastGap = lastTime < 0 ? lastGap : time - lastTime;
        lastTime = time;
        for (Segment segment : camera.see(index, time, Thumb.of(grid, soft))) {
            handOver(segment, ring.time(segment.end()), false);
        }
    }

    /** What may have happened meanwhile is nobody's guess: the empty scene and whoever stood in it begin anew. */
    private boolean isHole(long time) {
        return lastTime >= 0 && time - lastTime > HOLE && time - lastTime > MUCH_LONGER * lastGap;
    }

    /**
     * Hands over what is left.
     *
     * @param end when the clip ends, in microseconds; the last frame is shown until then
     */
    public void finish(long end) {
        if (ring.end() > camera.segmentFirst()) {
            Segment rest = new Segment(camera.view(), camera.segmentFirst(), ring.end());
            handOver(rest, Math.min(Span.FOREVER, Math.max(end, lastTime + 1)), false);
        }
    }

    /** True as soon as the camera may be moving: then motion may not protect, and every frame should be looked at. */
    public boolean cameraMoves() {
        return camera.mayMove();
    }

    @Override
    public void close() {
        ring.close();
    }

    private void handOver(Segment segment, long nextTime, boolean goesOn) {
        long end = segment.end() < ring.end() ? ring.time(segment.end()) : nextTime;
        Span span = new Span(ring.time(segment.first()), end);
        Stretch stretch = new Stretch(grid, ring, segment, span, continues, continues ? learned : null);
        finished.accept(stretch);
        stretch.end();
        continues = goesOn;
        learned = stretch.learned();
        camera.handedOver(segment.end(), goesOn);
        ring.dropBefore(segment.end());
    }
}
