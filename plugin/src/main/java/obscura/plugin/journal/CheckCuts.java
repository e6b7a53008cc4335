package obscura.plugin.journal;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import obscura.plugin.seal.Fingerprint;

/**
 * Was what is missing at the beginning removed under a rule, by this site, and nothing more? Each summary names the one before
 * it, and the journal itself names each, so that none can be made, changed, exchanged or taken away alone. For one thread.
 */
final class CheckCuts {
    /** As {@link CutSummary#name} writes it. */
    private static final Pattern NAMED = Pattern.compile("entries \\d{1,19} to \\d{1,19}, summary ([0-9a-f]{64})");

    private final Optional<Fingerprint> site;
    private final Consumer<ChainFinding> found;
    private final Set<String> all = new HashSet<>();
    private final Set<String> named = new HashSet<>();
    private Optional<SealedCut> newest = Optional.empty();
    private Optional<EarlierKey> accepted = Optional.empty();

    CheckCuts(Optional<Fingerprint> site, Consumer<ChainFinding> found) {
        this.site = site;
        this.found = found;
    }

    /** The next, oldest first. */
    void cut(SealedCut cut) {
        EntryRange range = cut.summary().range();
        if (!cut.fits()) {
            found.accept(new ChainFinding.CutChanged(range.first(), range.last()));
        }
        if (!cut.summary().follows(newest.map(SealedCut::summary))) {
            found.accept(new ChainFinding.CutUnlinked(range.first(), range.last()));
        }
        all.add(cut.summary().hash());
        newest = Optional.of(cut);
    }

    /** Where what was kept begins. */
    Head end() {
        return newest.map(cut -> cut.summary().end()).orElse(Head.NONE);
    }

    void line(Line line) {
        EarlierKey.in(line).filter(this::isAccepted).ifPresent(key -> accepted = Optional.of(key));
        if (!Act.CUT_JOURNAL.word().equals(line.act())) {
            return;
        }
        Matcher about = NAMED.matcher(line.about() == null ? "" : line.about());
        if (about.matches() && all.contains(about.group(1))) {
            named.add(about.group(1));
        } else {
            found.accept(new ChainFinding.CutLost(line.number()));
        }
    }

    private boolean isAccepted(EarlierKey key) {
        return site.isPresent()
                && newest.filter(cut -> key.accepts(cut, site.get())).isPresent();
    }

    /** After the last line. */
    void verdict() {
        newest.ifPresent(cut -> {
            CutSummary summary = cut.summary();
            if (!named.contains(summary.hash())) {
                found.accept(new ChainFinding.CutUnnamed(
                        summary.range().first(), summary.range().last()));
            }
            Fingerprint key = cut.seal().fingerprint();
            if (accepted.isPresent()) {
                found.accept(new ChainFinding.RemovedByEarlier(summary, accepted.get()));
            } else if (site.isPresent() && !site.get().equals(key)) {
                found.accept(new ChainFinding.CutByOther(key));
            } else {
                found.accept(new ChainFinding.Removed(summary, key, site.isPresent()));
            }
        });
    }
}
