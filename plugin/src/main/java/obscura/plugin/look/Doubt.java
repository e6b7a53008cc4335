package obscura.plugin.look;

import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import obscura.plugin.time.Span;
import obscura.plugin.track.Moment;
import obscura.plugin.track.Track;

/**
 * Something that was seen more than once, never surely and always at one place, and was not taken for what it looked
 * like. Nothing is painted for it; a person may look.
 *
 * @param box holds all its sightings
 * @param sightings how many
 * @param best the highest of their scores, 0..1
 */
public record Doubt(Hide kind, Span span, Box box, int sightings, double best) {
    public Doubt {
        if (kind == null || span == null || box == null || sightings < 1 || !(best >= 0 && best <= 1)) {
            throw new IllegalArgumentException("A doubt has a kind, a place, a time, sightings and a score of 0 to 1");
        }
    }

    static Doubt of(Track track) {
        Box box = track.moments().stream().map(Moment::box).reduce(track.first().box(), Box::union);
        double best = track.moments().stream().mapToDouble(Moment::score).max().orElse(0);
        int sightings = (int) track.moments().stream().filter(Moment::seen).count();
        Span span = new Span(track.first().time(), track.last().time() + 1);
        return new Doubt(track.kind(), span, box, sightings, best);
    }
}
