package obscura.retention.footage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;
import obscura.plugin.id.CameraId;
import obscura.plugin.journal.CutSummary;
import obscura.plugin.journal.Cutting;
import obscura.plugin.journal.EntryRange;
import obscura.plugin.journal.OldEntries;
import obscura.plugin.time.TimeRange;
import obscura.retention.rule.RuleKind;
import obscura.retention.rule.RuleSet;
import obscura.retention.rule.Rules;

/**
 * The journal's own old entries. A month is one piece and goes when all of it is old enough, the oldest first. Whatever the
 * rule for it says, no entry goes that is not older than all that other rules keep: it may tell of footage that is there.
 */
public final class OwnJournal implements OwnFootage, Store {
    private static final Pattern KEY = Pattern.compile("([1-9][0-9]{0,17})-([1-9][0-9]{0,17})");

    private final OldEntries old;
    private final Rules rules;
    private final Clock clock;

    public OwnJournal(OldEntries old, Rules rules, Clock clock) {
        this.old = old;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public Collection<CameraId> cameras() {
        return List.of();
    }

    @Override
    public void each(Optional<CameraId> camera, Map<RuleKind, Instant> overBy, Pieces into) {
        if (camera.isEmpty() && overBy.containsKey(RuleKind.JOURNAL)) {
            old.months(earlier(overBy.get(RuleKind.JOURNAL), longest())).stream()
                    .map(OwnJournal::piece)
                    .forEach(into::found);
        }
    }

    /** No entry that is younger goes. */
    private Instant longest() {
        return clock.instant().minus(Duration.ofDays(rules.current().journalAtLeast()));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Piece piece(EntryRange month) {
        return new Piece(
                Place.JOURNAL,
                RuleKind.JOURNAL,
                Optional.empty(),
                Optional.empty(),
                "",
                new TimeRange(month.oldest(), month.newest().plusMillis(1)),
                month.newest(),
                month.first() + "-" + month.last(),
                OptionalLong.empty(),
                Optional.empty(),
                "");
    }

    private static EntryRange month(Piece piece) {
        Matcher key = KEY.matcher(piece.key());
        if (!key.matches()) {
            throw new IllegalArgumentException("Not entries of the journal: " + piece.key());
        }
        return new EntryRange(
                Long.parseLong(key.group(1)),
                Long.parseLong(key.group(2)),
                piece.range().from(),
                piece.range().to());
    }

    @Override
    public Store store() {
        return this;
    }

    @Override
    public Place place() {
        return Place.JOURNAL;
    }

    @Override
    public Optional<String> closed() {
        return Optional.empty();
    }

    @Override
    public List<Told> delete(List<Piece> pieces) {
        return pieces.stream().map(this::delete).toList();
    }

    private Told delete(Piece piece) {
        RuleSet set = rules.current();
        return set.ruling(Optional.empty(), RuleKind.JOURNAL)
                .map(ruling -> told(
                        piece,
                        new CutSummary.Rule(set.version(), ruling.rule().days()),
                        earlier(ruling.rule().cutoff(clock.instant()), longest())))
                .orElseGet(() -> new Told(Told.Word.REFUSED, Saying.of(Saying.Kind.NO_JOURNAL_RULE)));
    }

    private Told told(Piece piece, CutSummary.Rule rule, Instant by) {
        try {
            return told(old.cut(month(piece), rule, by));
        } catch (ObscuraException e) {
            if (e.kind() == Kind.INTERRUPTED) {
                throw e;
            }
            return new Told(Told.Word.REFUSED, e.getMessage());
        }
    }

    private static Told told(Cutting cutting) {
        if (cutting instanceof Cutting.Done done) {
            return new Told(
                    Told.Word.DONE,
                    Saying.of(Saying.Kind.SUMMARY_KEPT, done.cut().summary().hash()));
        }
        return cutting instanceof Cutting.Refused refused
                ? new Told(Told.Word.REFUSED, refused.sentence())
                : new Told(Told.Word.NOT_THERE, Saying.NOTHING);
    }

    @Override
    public List<Seen> look(List<Piece> pieces) {
        return pieces.stream().map(this::look).toList();
    }

    private Seen look(Piece piece) {
        return new Seen(
                old.left(month(piece)) == 0 ? Seen.Standing.GONE : Seen.Standing.STILL_THERE,
                Saying.of(Saying.Kind.JOURNAL_TABLE),
                clock.instant());
    }
}
