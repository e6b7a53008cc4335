package obscura.plugin.look;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import obscura.plugin.detect.Detection;
import obscura.plugin.detect.Detector;
import obscura.plugin.detect.Detectors;
import obscura.plugin.detect.ModelCard;
import obscura.plugin.mask.Hide;
import obscura.plugin.plan.Coverage;
import obscura.plugin.plan.Region;
import obscura.plugin.scene.MovingRegion;
import obscura.plugin.scene.SceneWatch;
import obscura.plugin.scene.Stretch;
import obscura.plugin.time.Costs;
import obscura.plugin.track.Margin;
import obscura.plugin.video.Footage;
import obscura.plugin.video.Frame;
import obscura.plugin.video.SmallPicture;

/**
 * Looks at every frame of some footage and says what must be painted. Detectors look several times a second, a motion
 * map against the empty scene at every frame; tracks join what was seen over time, in both directions, and hold what
 * stands still. Whatever one of them misses, another may cover.
 *
 * <p>Feed frames in order, then {@link #finish}. Memory is bounded whatever the length, but for the regions
 * themselves. One thread.
 */
public final class Look implements AutoCloseable {
    private final LookSettings settings;
    private final Costs costs;
    private final List<Detector> detectors;
    private final List<Eye> eyes;
    private final SmallPicture small;
    private final SceneWatch watch;
    private final Pace pace;
    private final Tracks tracks;
    private final MotionNotes motion;
    private long lastTime;
    private long lastGap;

    /**
     * @param temp folder for an unlinked working file
     * @param costs told where the time goes
     */
    public Look(Footage footage, LookSettings settings, Detectors source, Path temp, Costs costs) {
        this.settings = settings;
        this.costs = costs;
        this.small = SmallSize.of(footage);
        this.watch = new SceneWatch(SmallSize.grid(footage, small), temp, SceneWatch.SPOOL_BYTES, this::stretch);
        this.detectors = openOrClose(source);
        this.eyes = Eyes.of(detectors, settings, footage, small);
        this.pace = new Pace(settings.every());
        this.tracks = new Tracks(
                detectors.stream().map(Detector::card).toList(),
                settings,
                Margin.forPicture(footage.width(), footage.height()));
        this.motion = new MotionNotes();
    }

    /**
     * Looks at the next frame.
     *
     * @param covered what is already hidden in it, or null: nobody under it is looked for
     */
    public void frame(Frame frame, Coverage covered) {
        frame(frame, covered, seen -> false);
    }

    /**
     * Looks at the next frame.
     *
     * @param covered what is already hidden in it, or null: nobody under it is looked for
     * @param shown is this somebody who is to be seen in this frame? They are passed over
     */
    public void frame(Frame frame, Coverage covered, Predicate<Detection> shown) {
        lastGap = Math.max(1, frame.time() - lastTime);
        lastTime = frame.time();
        costs.of("look: shrink", () -> frame.shrink(small));
        costs.of("look: motion", () -> watch.frame(frame.time(), small.bytes()));
        if (pace.due(frame.time(), watch.cameraMoves())) {
            detect(frame, covered, shown);
        }
    }

    /** Everything there is to paint, once the last frame has been seen. */
    public Seen finish() {
        tracks.finish();
        costs.of("look: motion", () -> watch.finish(lastTime + lastGap));
        List<Region> regions = new ArrayList<>(tracks.regions());
        if (settings.hide().contains(Hide.MOTION) && !settings.strict()) {
            regions.addAll(motion.regions());
        }
        Map<Hide, Long> runs = new EnumMap<>(Hide.class);
        eyes.forEach(eye -> runs.merge(eye.kind(), eye.looks(), Long::sum));
        List<ModelCard> models = detectors.stream().map(Detector::card).toList();
        return new Seen(
                regions,
                tracks.counts(),
                runs,
                models,
                motion.moving(),
                motion.whole(),
                tracks.followed(),
                tracks.doubts());
    }

    @Override
    public void close() {
        watch.close();
        detectors.forEach(Detector::close);
    }

    private List<Detector> openOrClose(Detectors source) {
        try {
            return source.open(settings.hide());
        } catch (RuntimeException e) {
            watch.close();
            throw e;
        }
    }

    private void detect(Frame frame, Coverage covered, Predicate<Detection> shown) {
        boolean cameraMoves = watch.cameraMoves();
        boolean hurry = cameraMoves && !settings.strict();
        List<Detection> all = new ArrayList<>();
        for (Eye eye : eyes) {
            String name = "look: " + eye.kind().word();
            for (Detection seen : costs.of(name, () -> eye.look(frame, small, covered, hurry))) {
                if (Plausible.is(seen) && !(covered != null && Covered.is(seen, covered)) && !shown.test(seen)) {
                    all.add(seen);
                }
            }
        }
        tracks.look(frame.time(), all, cameraMoves);
    }

    /** A stretch of the scene is complete: hold what was lost in it, then ask what moved. */
    private void stretch(Stretch stretch) {
        List<MovingRegion> known = tracks.holdIn(stretch);
        if (settings.hide().contains(Hide.MOTION) && !settings.strict()) {
            motion.add(stretch, stretch.motion(known));
        } else {
            motion.add(stretch);
        }
    }
}
