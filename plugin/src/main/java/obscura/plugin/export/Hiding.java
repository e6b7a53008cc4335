package obscura.plugin.export;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import obscura.plugin.mask.Hide;

/**
 * What an export was asked to hide, and what each thing left out gives up.
 *
 * @param kinds what was hidden, in the order of {@link Hide}
 * @param givenUp one entry for every other kind
 */
public record Hiding(Set<Hide> kinds, List<GivenUp> givenUp) {
    public Hiding {
        EnumSet<Hide> hidden = EnumSet.noneOf(Hide.class);
        hidden.addAll(kinds);
        kinds = Collections.unmodifiableSet(hidden);
        givenUp = List.copyOf(givenUp);
        EnumSet<Hide> left = EnumSet.complementOf(hidden);
        givenUp.forEach(g -> Valid.require(left.remove(g.kind), "Something is both hidden and given up"));
        Valid.require(left.isEmpty(), "A receipt says of every kind whether it was hidden");
    }

    /** With the usual sentence for everything left out. */
    public static Hiding of(Set<Hide> kinds) {
        return new Hiding(
                kinds,
                Arrays.stream(Hide.values())
                        .filter(kind -> !kinds.contains(kind))
                        .map(kind -> new GivenUp(kind, sentence(kind)))
                        .toList());
    }

    private static String sentence(Hide kind) {
        return switch (kind) {
            case PEOPLE -> "Whole bodies were not looked for: people can be known by clothes, build and gait.";
            case FACES -> "Faces were not looked for on their own: a face may be shown where no whole body was found.";
            case TEXT -> "Lettering was not looked for: number plates, badges, screens and signs can be read.";
            case MOTION -> "Movement was not covered: what the detectors missed is shown, even where it moves.";
        };
    }

    /** Something that was not hidden. */
    public record GivenUp(Hide kind, String words) {
        public GivenUp {
            Valid.require(kind != null, "What is given up has a kind");
            Valid.words(words, "sentence");
        }
    }
}
