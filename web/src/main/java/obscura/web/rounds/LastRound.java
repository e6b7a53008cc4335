package obscura.web.rounds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import obscura.plugin.nvr.IndexReport;
import obscura.plugin.nvr.Reach;
import obscura.plugin.nvr.control.NvrAbout;
import obscura.plugin.nvr.control.Trouble;

/**
 * How an NVR stands after its newest round.
 *
 * @param report of the newest whole round, with what shorter ones saw since
 * @param began what was there before this the newest round has seen
 * @param at when it ended
 * @param whole when the newest whole round began; empty when there was none since the start
 * @param caughtUp all that was recorded before this is in the index, as far as the NVR listed it
 * @param silent since when it could not be reached; empty while it can
 * @param about what it last said it is; empty for folders, and before the first answer
 * @param trouble why it gave no answer in this round
 */
public record LastRound(
        IndexReport report,
        Instant began,
        Instant at,
        Optional<Instant> whole,
        Optional<Instant> caughtUp,
        Optional<Instant> silent,
        Optional<NvrAbout> about,
        Optional<Trouble> trouble) {

    public boolean isReachable() {
        return report.reach() instanceof Reach.Reachable;
    }

    /** What is known after a short round: what that saw, and what stays true of the whole one before it. */
    static IndexReport joined(IndexReport whole, IndexReport recent) {
        List<String> problems = Stream.concat(recent.problems().stream(), whole.problems().stream())
                .distinct()
                .limit(IndexReport.MOST)
                .toList();
        List<IndexReport.Refused> refused = new ArrayList<>(whole.refused());
        recent.refused().stream()
                .filter(one -> !refused.contains(one) && refused.size() < IndexReport.MOST)
                .forEach(refused::add);
        return new IndexReport(
                recent.nvr(),
                recent.reach(),
                whole.files() + recent.added(),
                recent.added(),
                recent.changed(),
                0,
                recent.waiting(),
                whole.notRemoved(),
                problems,
                refused,
                Math.max(whole.refusedFiles(), refused.size()),
                recent.finished());
    }
}
