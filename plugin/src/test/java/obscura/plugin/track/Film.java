package obscura.plugin.track;

import java.util.ArrayList;
import java.util.List;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;

/** A drawn world for tests: looks five times a second, and what a detector would say about each. */
final class Film {
    static final long LOOK = 200_000;
    static final Thresholds THRESHOLDS = new Thresholds(0.1, 0.5, 2_000_000);
    static final double STRONG = 0.8;
    static final double WEAK = 0.2;

    private final List<List<Sighting>> looks = new ArrayList<>();

    Film(int count) {
        for (int i = 0; i < count; i++) {
            looks.add(new ArrayList<>());
        }
    }

    static long time(int look) {
        return look * LOOK;
    }

    static Box box(double centreX, double centreY, double width, double height) {
        return Box.clipped(centreX - width / 2, centreY - height / 2, centreX + width / 2, centreY + height / 2);
    }

    Film sees(int look, double score, Box box) {
        return sees(look, Hide.PEOPLE, score, box);
    }

    Film sees(int look, Hide kind, double score, Box box) {
        looks.get(look).add(new Sighting(time(look), kind, box, score));
        return this;
    }

    List<List<Sighting>> looks() {
        return looks;
    }

    List<Track> tracks() {
        Tracker tracker = new Tracker(THRESHOLDS);
        for (int i = 0; i < looks.size(); i++) {
            tracker.look(time(i), looks.get(i));
        }
        return tracker.finish();
    }
}
