package obscura.plugin.export.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import obscura.plugin.track.Track;

/**
 * The moments to check of one look, the worst first.
 *
 * @param moments at most {@value #MOST}
 * @param leftOut how many more there were, none worse than those listed
 */
public record Checklist(List<ToCheck> moments, int leftOut) {
    public static final int MOST = 200;

    private static final Comparator<ToCheck> WORST_FIRST = Comparator.comparingDouble(ToCheck::weight)
            .reversed()
            .thenComparingLong(m -> m.span().from())
            .thenComparing(ToCheck::id);

    public Checklist {
        moments = List.copyOf(moments);
        if (moments.size() > MOST || leftOut < 0) {
            throw new IllegalArgumentException("At most " + MOST + " moments are listed");
        }
    }

    /**
     * The same for the same look and the same tracks kept.
     *
     * @param kept ids of the tracks that stay visible; who comes close to them is to be checked too
     */
    public static Checklist of(Looked looked, Set<String> kept) {
        List<ToCheck> all = new ArrayList<>(ClipChecks.of(looked));
        for (Track track : looked.tracks()) {
            all.addAll(TrackChecks.of(looked, track));
            if (kept.contains(track.id())) {
                all.addAll(Meetings.of(looked, track, kept));
            }
        }
        List<ToCheck> worst = all.stream().sorted(WORST_FIRST).limit(MOST).toList();
        return new Checklist(worst, all.size() - worst.size());
    }

    /** Those that are neither confirmed nor covered. */
    public List<ToCheck> open(Decisions decisions) {
        return moments.stream().filter(m -> !decisions.dealWith(m.id())).toList();
    }
}
