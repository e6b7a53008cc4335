package obscura.plugin.export.review;

import java.util.Locale;
import obscura.plugin.mask.Box;
import obscura.plugin.time.Span;

/**
 * A moment that a person must look at before anything is painted: they say that all is well, or have it covered.
 *
 * @param id the same for the same look, 1..64 of A-Z, a-z, 0-9, '-'
 * @param box where to look
 * @param why one sentence
 * @param weight how bad it may be; higher is worse
 */
public record ToCheck(String id, Kind kind, Span span, Box box, String why, double weight) {
    public ToCheck {
        if (id == null || !id.matches("[A-Za-z0-9-]{1,64}") || kind == null || span == null || box == null) {
            throw new IllegalArgumentException("A moment to check has an id, a kind, a time and a place");
        }
        if (why == null || why.isBlank() || !(weight >= 0)) {
            throw new IllegalArgumentException("A moment to check says why, and how bad it may be");
        }
    }

    /** What is unsure, and how bad that may be for an instant of it. */
    public enum Kind {
        /** Who stays visible comes so close to someone else that the two may have been taken for each other. */
        MEETING(6),
        /** Followed, lost, found again. */
        GAP(3),
        /** First seen away from the picture's edge: where was it before? */
        BIRTH(4),
        /** Last seen away from the picture's edge: where did it go? */
        DEATH(4),
        /** Seen several times, never surely, and not painted. */
        DOUBT(5),
        /** Followed by weak sightings for a while. */
        WEAK(2),
        /** Comes in or goes out at the picture's edge. */
        EDGE(1),
        /** The camera moves, so that movement covers nothing. */
        CAMERA(3),
        /** No empty scene is known; painted whole. */
        SCENE(0.5),
        /** The recording is damaged; painted whole where that can be told. */
        DAMAGE(1.5);

        private final double weight;

        Kind(double weight) {
            this.weight = weight;
        }

        double weight() {
            return weight;
        }

        /** As in ids and files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
