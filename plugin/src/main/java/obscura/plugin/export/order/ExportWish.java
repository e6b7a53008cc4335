package obscura.plugin.export.order;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.ExportId;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Who;
import obscura.plugin.mask.Hide;
import obscura.plugin.time.TimeRange;

/**
 * What somebody wants exported.
 *
 * @param range at most {@link #LONGEST}
 * @param hide at least one
 * @param prove paint twice and compare
 * @param review stop after the look, for a person to decide
 * @param reason why, in the person's own words; may be empty
 */
public record ExportWish(
        CameraId camera,
        TimeRange range,
        Set<Hide> hide,
        boolean prove,
        boolean review,
        String reason,
        Who by,
        Instant ordered) {
    public static final Duration LONGEST = Duration.ofHours(24);

    public ExportWish {
        if (hide.isEmpty()) {
            throw new IllegalArgumentException("Say what to hide: people, faces, text or motion");
        }
        hide = Collections.unmodifiableSet(EnumSet.copyOf(hide));
        if (range.length().compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("One export takes at most 24 hours; order several");
        }
        if (reason.length() > Note.LONGEST_TEXT) {
            throw new IllegalArgumentException("A reason has at most " + Note.LONGEST_TEXT + " characters");
        }
    }

    public ExportOrder as(ExportId id) {
        return new ExportOrder(id, camera, range, hide, prove, review, reason, by, ordered);
    }
}
