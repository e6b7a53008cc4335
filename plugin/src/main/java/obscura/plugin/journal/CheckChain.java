package obscura.plugin.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import obscura.plugin.seal.Fingerprint;

/**
 * Is the chain whole? Takes the lines one by one in the order of their numbers and keeps none of them. The anchors must have
 * been read before the first line was, or entries written meanwhile look like a cut. For one thread.
 */
public final class CheckChain {
    static final int MOST_FINDINGS = 50;
    /** How far from its place a line is looked for. */
    private static final long REACH = 200;

    private final Anchor.State home;
    private final Optional<Anchor> kept;
    private final CheckCuts cuts;
    private final Set<Long> watched = new HashSet<>();
    private final Map<Long, String> hashes = new HashMap<>();
    private final List<ChainFinding> findings = new ArrayList<>();
    private long faults;
    private long entries;
    private long clockBacks;
    private Line last;
    private boolean unreadable;

    /**
     * @param home the anchor beside the database
     * @param kept one that somebody kept elsewhere; with it the one at home may be missing
     * @param site whose key signs summaries of removed entries here, where that is known
     */
    public CheckChain(Anchor.State home, Optional<Anchor> kept, Optional<Fingerprint> site) {
        this.home = home;
        this.kept = kept;
        this.cuts = new CheckCuts(site, this::found);
        kept.ifPresent(this::watch);
        if (home instanceof Anchor.State.Read read) {
            watch(read.anchor());
        }
    }

    private void watch(Anchor anchor) {
        watched.add(anchor.head().number());
        anchor.lost().forEach(head -> watched.add(head.number()));
    }

    /** The next summary of entries that were removed, oldest first; all of them before the first line. */
    public void cut(SealedCut cut) {
        cuts.cut(cut);
    }

    /** There is something where a summary should be. */
    public void cutUnreadable() {
        found(new ChainFinding.CutUnreadable());
    }

    /** The next line; numbers do not fall. */
    public void line(Line line) {
        entries++;
        if (line.number() <= lastNumber()) {
            found(new ChainFinding.Stray(line.number()));
            return;
        }
        boolean linked = place(line);
        content(line, linked);
        clock(line);
        cuts.line(line);
        if (watched.contains(line.number())) {
            hashes.put(line.number(), line.hash());
        }
        last = line;
    }

    /** There are more lines, but they can't be read. */
    public void unreadable() {
        found(new ChainFinding.Unreadable(lastNumber()));
        unreadable = true;
    }

    /** False when it does not say what went before it, as far as that is there to compare. */
    private boolean place(Line line) {
        long expected = lastNumber() + 1;
        if (line.number() > expected) {
            found(new ChainFinding.Missing(expected, line.number() - 1));
            return true;
        }
        return (last == null ? cuts.end().hash() : last.hash()).equals(line.previous());
    }

    private void content(Line line, boolean linked) {
        if (line.isAsWritten()) {
            if (!linked) {
                found(new ChainFinding.Unlinked(line.number()));
            }
            return;
        }
        OptionalLong written = faults < MOST_FINDINGS ? numberIn(line) : OptionalLong.empty();
        found(
                written.isPresent()
                        ? new ChainFinding.Moved(line.number(), written.getAsLong())
                        : new ChainFinding.Changed(line.number()));
    }

    private static OptionalLong numberIn(Line line) {
        return LongStream.rangeClosed(Math.max(1, line.number() - REACH), line.number() + REACH)
                .filter(number -> line.numbered(number).isAsWritten())
                .findFirst();
    }

    private void clock(Line line) {
        if (last != null && line.at() < last.at() && clockBacks++ < MOST_FINDINGS) {
            findings.add(new ChainFinding.ClockBack(
                    line.number(), Instant.ofEpochMilli(last.at()), Instant.ofEpochMilli(line.at())));
        }
    }

    private void found(ChainFinding finding) {
        if (!finding.breaks() || faults++ < MOST_FINDINGS) {
            findings.add(finding);
        }
    }

    private long lastNumber() {
        return last == null ? cuts.end().number() : last.number();
    }

    /** After the last line. */
    public ChainVerdict verdict() {
        cuts.verdict();
        if (home instanceof Anchor.State.Read read) {
            compare(read.anchor());
            behind(read.anchor().head());
        } else if (entries > 0 && kept.isEmpty()) {
            findings.add(
                    home instanceof Anchor.State.Missing
                            ? new ChainFinding.AnchorMissing()
                            : new ChainFinding.AnchorDamaged());
        }
        kept.ifPresent(this::compare);
        return new ChainVerdict(entries, head(), findings, Math.max(0, faults - MOST_FINDINGS));
    }

    private void compare(Anchor anchor) {
        Head head = anchor.head();
        if (head.number() > lastNumber()) {
            cut(head);
        } else if (differs(head)) {
            findings.add(new ChainFinding.Rewritten(head));
        } else if (head.number() > 0 && head.number() < cuts.end().number()) {
            findings.add(new ChainFinding.AnchorRemoved(head, cuts.end().number()));
        }
        anchor.lost().stream()
                .filter(lost -> lost.number() > lastNumber() || wasRemoved(lost) || differs(lost))
                .forEach(lost -> findings.add(new ChainFinding.Lost(lost)));
        if (anchor.restarted() > 0) {
            findings.add(new ChainFinding.AnchorRestarted(anchor.restarted()));
        }
    }

    /** Beyond a place where the database can't be read nothing is known to be cut. */
    private void cut(Head anchor) {
        if (!unreadable) {
            findings.add(new ChainFinding.Cut(lastNumber(), anchor));
        }
    }

    /** Nothing speaks against it any more that the database lost it. */
    private boolean wasRemoved(Head lost) {
        return lost.number() < cuts.end().number();
    }

    /** That an entry is missing has been said already. */
    private boolean differs(Head head) {
        Head end = cuts.end();
        String found = head.number() == end.number() ? end.hash() : hashes.get(head.number());
        return found != null && !found.equals(head.hash());
    }

    private void behind(Head anchor) {
        if (anchor.number() < lastNumber()) {
            findings.add(new ChainFinding.AnchorBehind(anchor.number(), lastNumber()));
        }
    }

    private Head head() {
        return last == null || !last.isAsWritten()
                ? Head.NONE
                : new Head(last.number(), last.hash(), Instant.ofEpochMilli(last.at()));
    }
}
