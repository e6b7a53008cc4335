package obscura.plugin.export.review;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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
}
