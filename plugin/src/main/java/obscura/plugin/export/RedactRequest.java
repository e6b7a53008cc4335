package obscura.plugin.export;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import obscura.plugin.mask.Hide;
import obscura.plugin.plan.Paint;
import obscura.plugin.time.Span;
import obscura.plugin.video.Reel;

/**
 * What one export is asked for.
 *
 * @param in the footage; only ever read
 * @param out where the export appears, complete or not at all
 * @param receipt where the receipt appears; its printable page lies beside it as .html
 * @param plan regions to paint whatever else is found
 * @param planOut where the plan that was painted appears
 * @param hide what to look for; empty looks for nothing and paints the given plan only
 * @param span which stretch of the footage, microseconds from its first frame
 * @param track number of the video track, for files with several
 * @param every look at every n-th frame, instead of as often as the job thinks right
 * @param prove paint again with noise under every region and compare
 * @param paint how regions are covered
 */
public record RedactRequest(
        Reel in,
        Path out,
        Optional<Path> receipt,
        Optional<Path> plan,
        Optional<Path> planOut,
        Set<Hide> hide,
        Span span,
        OptionalInt track,
        OptionalInt every,
        boolean prove,
        Paint paint) {
    public RedactRequest {
        hide = Set.copyOf(hide);
        if (hide.isEmpty() && plan.isEmpty()) {
            throw new IllegalArgumentException("Nothing to hide and no plan: the export would show everything");
        }
    }
}
