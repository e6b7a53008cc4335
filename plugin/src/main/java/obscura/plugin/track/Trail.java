package obscura.plugin.track;

import java.util.ArrayList;
import java.util.List;
import obscura.plugin.mask.Hide;
import obscura.plugin.time.Span;

/** A track that is still growing. It is certain, and has a number, once its sightings are more than a false alarm. */
final class Trail {
    /** That often at one place, even with looks in between that saw nothing, is no accident. */
    private static final int OFTEN = 3;
    /** Ten minutes of looks; whoever stays longer is handed over in parts, so that memory stays bounded. */
    private static final int LONG = 3_000;
    /** Part where it was surely seen, so that both parts are believed; here even without that. */
    private static final int TOO_LONG = 5 * LONG;

    private final Hide kind;
    private final List<Moment> moments = new ArrayList<>();
    private final List<Long> missed = new ArrayList<>();
    private Forecast forecast;
    private int sightings = 1;
    private boolean certain;
    private boolean surelySeen;
    private int number;

    Trail(Sighting first, boolean strong) {
        kind = first.kind();
        certain = strong;
        surelySeen = strong;
        forecast = Forecast.first(first.box());
        moments.add(Moment.seen(first));
    }

    boolean isCertain() {
        return certain;
    }

    boolean hasNumber() {
        return number > 0;
    }

    void setNumber(int number) {
        this.number = number;
    }

    long lastSeen() {
        return last().time();
    }

    Forecast at(long time) {
        return forecast.after((time - lastSeen()) / (double) Span.SECOND);
    }

    void see(Sighting sighting, boolean strong) {
        sightings++;
        surelySeen = strong;
        certain = certain || strong || isSeenTwiceInARow() || sightings >= OFTEN;
        forecast = at(sighting.time()).corrected(sighting.box());
        Moment before = last();
        Moment now = Moment.seen(sighting);
        missed.forEach(time -> moments.add(Moment.filled(time, before, now)));
        missed.clear();
        moments.add(now);
    }

    private boolean isSeenTwiceInARow() {
        return missed.isEmpty();
    }

    void miss(long time) {
        missed.add(time);
    }

    /** Worth handing over what there is of it so far. */
    boolean isLong() {
        int size = moments.size();
        return hasNumber() && missed.isEmpty() && (size >= LONG && surelySeen || size >= TOO_LONG);
    }

    /** What there is so far; the trail goes on from its last sighting under the same number. */
    Track handOver() {
        Track past = track();
        Moment last = last();
        moments.clear();
        moments.add(last);
        return past;
    }

    Track track() {
        return new Track(number, kind, moments);
    }

    private Moment last() {
        return moments.get(moments.size() - 1);
    }
}
