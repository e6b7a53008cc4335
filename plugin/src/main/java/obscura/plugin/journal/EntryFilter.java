package obscura.plugin.journal;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import obscura.plugin.id.CameraId;

/**
 * Which entries are wanted; all conditions hold together.
 *
 * @param acts any of these; every act when empty
 * @param who exactly this name
 * @param from written at this time or later
 * @param to written before this time
 * @param text words that all stand in what it was about, its reason or who did it, in any order; small and capital letters
 *     count as the same; empty for any
 */
public record EntryFilter(
        Set<Act> acts,
        Optional<String> who,
        Optional<CameraId> camera,
        Optional<Result> result,
        Optional<Instant> from,
        Optional<Instant> to,
        String text) {
    public static final int LONGEST_TEXT = 200;
    public static final EntryFilter ALL = new EntryFilter(
            Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "");

    public EntryFilter {
        acts = Set.copyOf(acts);
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("A text to look for has at most " + LONGEST_TEXT + " characters");
        }
    }
}
