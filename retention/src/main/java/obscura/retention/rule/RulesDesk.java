package obscura.retention.rule;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.journal.Who;
import obscura.retention.rule.Saved.Problem;
import obscura.retention.rule.Saved.Why;

/** Where rules are changed. Whether somebody may is asked before; that he did stands in the journal. Any thread. */
public final class RulesDesk {
    private final Rules rules;
    private final Journal journal;
    private final Clock clock;

    public RulesDesk(Rules rules, Journal journal, Clock clock) {
        this.rules = rules;
        this.journal = journal;
        this.clock = clock;
    }

    public Saved save(RulesWish wish, Who who) {
        List<Problem> problems = problems(wish);
        RuleSet current = rules.current();
        if (!problems.isEmpty()) {
            return new Saved.Refused(problems);
        }
        if (wish.seen() != current.version()) {
            return new Saved.Overtaken(current);
        }
        RuleSet next = new RuleSet(
                current.version() + 1,
                wish.place(),
                wish.lines().stream().map(RulesDesk::rule).toList(),
                who,
                wish.reason().strip(),
                clock.instant());
        journal.append(note(next, who));
        return rules.add(next) ? new Saved.Done(next) : new Saved.Overtaken(rules.current());
    }

    private static Rule rule(RulesWish.Line line) {
        return new Rule(
                line.camera(), line.kind(), (int) line.days(), line.reason().strip());
    }

    private static Note note(RuleSet next, Who who) {
        return new Note(
                who,
                Act.SAVE_RULES,
                Optional.empty(),
                Optional.empty(),
                "rules, version " + next.version() + ": " + next.rules().size(),
                next.reason(),
                Result.DONE);
    }

    /** Everything that is wrong with rules somebody typed, at once. */
    public static List<Problem> problems(RulesWish wish) {
        List<Problem> found = new ArrayList<>();
        Optional<Preset> preset = Presets.find(wish.place());
        if (preset.isEmpty()) {
            found.add(problem(-1, Why.NO_SUCH_PLACE));
        }
        if (wish.reason().isBlank() || wish.reason().length() > Rule.LONGEST_REASON) {
            found.add(problem(-1, Why.CHANGE_REASON_MISSING, Rule.LONGEST_REASON));
        }
        if (wish.lines().size() > RuleSet.MOST_RULES) {
            found.add(problem(-1, Why.TOO_MANY, RuleSet.MOST_RULES));
            return found;
        }
        for (int i = 0; i < wish.lines().size(); i++) {
            int line = i;
            wrong(line, wish.lines().get(i), preset)
                    .or(() -> tooShort(wish, line))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static Problem problem(int line, Why why, Object... words) {
        return new Problem(line, why, Arrays.stream(words).map(String::valueOf).toList());
    }

    /** The journal must still tell of what went last. */
    private static Optional<Problem> tooShort(RulesWish wish, int line) {
        long least = wish.lines().stream()
                        .filter(other -> other.kind() != RuleKind.JOURNAL)
                        .mapToLong(RulesWish.Line::days)
                        .max()
                        .orElse(0)
                + RuleSet.JOURNAL_LONGER;
        RulesWish.Line asked = wish.lines().get(line);
        return asked.kind() == RuleKind.JOURNAL && asked.days() < least
                ? Optional.of(problem(line, Why.JOURNAL_TOO_SHORT, RuleSet.JOURNAL_LONGER, least))
                : Optional.empty();
    }

    private static Optional<Problem> wrong(int number, RulesWish.Line line, Optional<Preset> preset) {
        if (line.kind().isStillToCome()) {
            return Optional.of(problem(number, Why.STILL_TO_COME, line.kind().word()));
        }
        if (line.kind().isFixed()) {
            return Optional.of(problem(number, Why.FIXED));
        }
        if (line.days() < 1 || line.days() > Rule.MOST_DAYS) {
            return Optional.of(problem(number, Why.DAYS_OUT_OF_RANGE, Rule.MOST_DAYS));
        }
        if (line.reason().length() > Rule.LONGEST_REASON) {
            return Optional.of(problem(number, Why.REASON_TOO_LONG, Rule.LONGEST_REASON));
        }
        if (line.camera().isPresent() && !line.kind().byCamera()) {
            return Optional.of(problem(number, Why.JOURNAL_HAS_NO_CAMERA));
        }
        return preset.filter(usual -> usual.asksReason(line.kind(), (int) line.days()))
                .filter(usual -> line.reason().isBlank())
                .map(usual -> problem(number, Why.LONGER_THAN_USUAL, usual.place()));
    }
}
