package obscura.plugin.look;

import java.util.OptionalInt;
import java.util.Set;
import obscura.plugin.mask.Hide;

/**
 * What to look for and how hard.
 *
 * @param every look at every n-th frame; empty looks at least five times a second
 * @param strict the second look at a finished export: lower thresholds, all tiles, what is already covered left out
 */
public record LookSettings(Set<Hide> hide, OptionalInt every, boolean strict) {
    public LookSettings {
        hide = Set.copyOf(hide);
        if (every.isPresent() && every.getAsInt() < 1) {
            throw new IllegalArgumentException("Every how many frames? From 1.");
        }
    }
}
