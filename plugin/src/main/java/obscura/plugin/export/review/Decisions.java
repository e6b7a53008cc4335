package obscura.plugin.export.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a person decided about one look. Why they did is not in here.
 *
 * @param kept ids of the tracks that stay visible
 * @param drawn regions that are painted besides, no two with one id
 * @param confirmed ids of the moments to check at which all is well
 * @param covered ids of the moments to check that are painted
 */
public record Decisions(Set<String> kept, List<Drawn> drawn, Set<String> confirmed, Set<String> covered) {
    /** Bounds for what comes from outside. */
    public static final int MOST_KEPT = 1000;

    public static final int MOST_DRAWN = 1000;
    public static final int MOST_MOMENTS = 1000;

    /** Nobody decided anything. */
    public static final Decisions NONE = new Decisions(Set.of(), List.of(), Set.of(), Set.of());

    public Decisions {
        kept = sorted(kept, MOST_KEPT);
        drawn = List.copyOf(drawn);
        confirmed = sorted(confirmed, MOST_MOMENTS);
        covered = sorted(covered, MOST_MOMENTS);
        if (drawn.size() > MOST_DRAWN) {
            throw new IllegalArgumentException("At most " + MOST_DRAWN + " regions can be drawn");
        }
        Set<String> ids = new HashSet<>();
        drawn.forEach(d -> refuseTwin(ids.add(d.id()), "Two drawn regions have the id " + d.id()));
        for (String id : covered) {
            refuseTwin(!confirmed.contains(id), "A moment is confirmed or covered, not both: " + id);
        }
    }

    private static Set<String> sorted(Set<String> ids, int most) {
        for (String id : ids) {
            if (!id.matches("[A-Za-z0-9._-]{1,64}")) {
                throw new IllegalArgumentException("An id is 1 to 64 letters, digits, '-', '_' or '.'");
            }
        }
        if (ids.size() > most) {
            throw new IllegalArgumentException("At most " + most + " decisions of one sort");
        }
        return Collections.unmodifiableSet(new TreeSet<>(ids));
    }

    private static void refuseTwin(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** A moment is dealt with once it is confirmed or covered. */
    public boolean dealWith(String moment) {
        return confirmed.contains(moment) || covered.contains(moment);
    }

    /** The same with a track kept visible or hidden; what was said about moments of that track is asked anew. */
    public Decisions keeping(String track, boolean visible) {
        Set<String> now = new HashSet<>(kept);
        if (visible) {
            now.add(track);
        } else {
            now.remove(track);
        }
        Predicate<String> elsewhere = moment -> !moment.contains("-" + track + "-");
        return new Decisions(now, drawn, only(confirmed, elsewhere), only(covered, elsewhere));
    }

    /** The same with these moments found to be fine. */
    public Decisions confirming(Set<String> moments) {
        return new Decisions(kept, drawn, union(confirmed, moments), only(covered, m -> !moments.contains(m)));
    }

    /** The same with these moments to be painted. */
    public Decisions covering(Set<String> moments) {
        return new Decisions(kept, drawn, only(confirmed, m -> !moments.contains(m)), union(covered, moments));
    }

    /** The same with a moment still to be looked at. */
    public Decisions reopening(String moment) {
        Predicate<String> other = m -> !m.equals(moment);
        return new Decisions(kept, drawn, only(confirmed, other), only(covered, other));
    }

    /** The same with this region, instead of the one of its id. */
    public Decisions drawing(Drawn region) {
        List<Drawn> all = new ArrayList<>(erasing(region.id()).drawn);
        all.add(region);
        all.sort(Comparator.comparingLong((Drawn d) -> d.span().from()).thenComparing(Drawn::id));
        return new Decisions(kept, all, confirmed, covered);
    }

    /** The same without that drawn region. */
    public Decisions erasing(String id) {
        return new Decisions(
                kept, drawn.stream().filter(d -> !d.id().equals(id)).toList(), confirmed, covered);
    }

    /** Only what is about moments of that list: others were asked under other conditions. */
    public Decisions about(Checklist list) {
        Set<String> listed = list.moments().stream().map(ToCheck::id).collect(Collectors.toSet());
        return new Decisions(kept, drawn, only(confirmed, listed::contains), only(covered, listed::contains));
    }

    /** In numbers, as the journal tells it. */
    public String counted() {
        return kept.size() + " kept visible, " + drawn.size() + " drawn, " + confirmed.size() + " confirmed, "
                + covered.size() + " covered";
    }

    private static Set<String> only(Set<String> ids, Predicate<String> which) {
        return ids.stream().filter(which).collect(Collectors.toSet());
    }

    private static Set<String> union(Set<String> ids, Set<String> more) {
        Set<String> all = new HashSet<>(ids);
        all.addAll(more);
        return all;
    }
}
