package obscura.plugin.export;

import java.util.ArrayList;
import java.util.List;
import obscura.plugin.time.Span;

/**
 * What a person decided about an export before it was painted, without anyone's name.
 *
 * @param reviewed whether a person looked at what was found before it was painted
 * @param kept how many tracks were kept visible on purpose
 * @param visible when at least one of them is to be seen, in the export's own time, microseconds
 * @param drawn how many regions were drawn by hand
 * @param confirmed at how many unsure moments a person looked and said that all is well
 * @param covered how many unsure moments they had covered
 * @param leftOut how many more unsure moments were not shown to them, because there were too many
 */
public record Decided(
        boolean reviewed, int kept, List<Span> visible, int drawn, int confirmed, int covered, int leftOut) {
    public Decided {
        visible = List.copyOf(visible);
        Valid.require(
                kept >= 0 && drawn >= 0 && confirmed >= 0 && covered >= 0 && leftOut >= 0, "Counts are not negative");
        Valid.require(visible.size() <= Receipt.MOST_ENTRIES, "Too many spans");
        Valid.require(kept > 0 || visible.isEmpty(), "Somebody is shown on purpose, but nobody was kept visible");
        Valid.require(
                reviewed || kept == 0 && confirmed == 0 && covered == 0 && leftOut == 0,
                "Nobody reviewed, yet decided");
    }

    /** @param drawn how many regions were drawn by hand before anything was looked for */
    static Decided byNobody(int drawn) {
        return new Decided(false, 0, List.of(), drawn, 0, 0, 0);
    }

    /** The same with the times at which somebody is shown. */
    Decided at(List<Span> spans) {
        return new Decided(reviewed, kept, spans, drawn, confirmed, covered, leftOut);
    }

    /** What there is to say of it, in whole sentences. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        if (kept > 0) {
            words.add("Somebody is shown on purpose: a person decided to keep " + number(kept, "track") + " visible, "
                    + (visible.isEmpty() ? "which came to nothing." : "at " + times() + "."));
        }
        if (drawn > 0) {
            words.add(number(drawn, "region") + (drawn == 1 ? " was" : " were") + " drawn by hand.");
        }
        if (reviewed) {
            words.add("A person looked at what was found before it was painted: " + number(confirmed, "unsure moment")
                    + " confirmed, " + covered + " covered" + (leftOut == 0 ? "" : ", " + leftOut + " not looked at")
                    + ".");
        }
        return words;
    }

    private String times() {
        List<String> named = visible.stream()
                .limit(8)
                .map(s -> PageText.clock(s.fromSeconds()) + " to " + PageText.clock(s.toSeconds()))
                .distinct()
                .toList();
        return String.join(", ", named) + (visible.size() > 8 ? " and more" : "");
    }

    private static String number(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    /** Spans, rising, joined over growing gaps until they are few enough: rather said too much than too little. */
    static List<Span> few(List<Span> spans) {
        List<Span> few = spans;
        for (long gap = Span.SECOND / 2; few.size() > Receipt.MOST_ENTRIES; gap *= 2) {
            few = joined(few, gap);
        }
        return few;
    }

    private static List<Span> joined(List<Span> spans, long gap) {
        List<Span> joined = new ArrayList<>();
        for (Span span : spans) {
            Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && span.from() - last.to() <= gap) {
                joined.set(joined.size() - 1, new Span(last.from(), Math.max(last.to(), span.to())));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }
}
