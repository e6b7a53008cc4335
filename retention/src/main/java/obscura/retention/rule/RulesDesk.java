package obscura.retention.rule;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.journal.Who;
import obscura.retention.rule.Saved.Problem;

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
            found.add(new Problem(-1, "There are no usual times for that place. Choose one of the list."));
        }
        if (wish.reason().isBlank() || wish.reason().length() > Rule.LONGEST_REASON) {
            found.add(new Problem(
                    -1, "Say why the rules are changed, in at most " + Rule.LONGEST_REASON + " characters."));
        }
        if (wish.lines().size() > RuleSet.MOST_RULES) {
            found.add(new Problem(-1, "There are at most " + RuleSet.MOST_RULES + " rules."));
            return found;
        }
        for (int i = 0; i < wish.lines().size(); i++) {
            int line = i;
            problem(wish.lines().get(i), preset)
                    .or(() -> tooShort(wish, line))
                    .ifPresent(words -> found.add(new Problem(line, words)));
        }
        return found;
    }

    /** The journal must still tell of what went last. */
    private static Optional<String> tooShort(RulesWish wish, int line) {
        long least = wish.lines().stream()
                        .filter(other -> other.kind() != RuleKind.JOURNAL)
                        .mapToLong(RulesWish.Line::days)
                        .max()
                        .orElse(0)
                + RuleSet.JOURNAL_LONGER;
        RulesWish.Line asked = wish.lines().get(line);
        return asked.kind() == RuleKind.JOURNAL && asked.days() < least
                ? Optional.of("The journal is kept longest: at least " + RuleSet.JOURNAL_LONGER
                        + " days longer than anything else, which is " + least
                        + " days here. Keep it longer, or without a rule.")
                : Optional.empty();
    }

    private static Optional<String> problem(RulesWish.Line line, Optional<Preset> preset) {
        if (line.kind().isStillToCome()) {
            return Optional.of("Obscura keeps no " + line.kind().word()
                    + " yet, and nothing would delete them by this rule. Leave it out.");
        }
        if (line.kind().isFixed()) {
            return Optional.of("Copies of held footage go as soon as no hold needs them. Leave this rule out.");
        }
        if (line.days() < 1 || line.days() > Rule.MOST_DAYS) {
            return Optional.of("Footage lives 1 to " + Rule.MOST_DAYS + " days.");
        }
        if (line.reason().length() > Rule.LONGEST_REASON) {
            return Optional.of("A reason has at most " + Rule.LONGEST_REASON + " characters.");
        }
        if (line.camera().isPresent() && !line.kind().byCamera()) {
            return Optional.of("The journal is of no camera: make this rule for all.");
        }
        return preset.filter(usual -> usual.asksReason(line.kind(), (int) line.days()))
                .filter(usual -> line.reason().isBlank())
                .map(usual -> "That is longer than usual (" + usual.name() + ": " + usual.words()
                        + ") Write the reason, or keep it shorter.");
    }
}
