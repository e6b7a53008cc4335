package obscura.retention.rule;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import obscura.plugin.id.CameraId;
import obscura.plugin.journal.Who;

/**
 * All rules, as they were at one time. Never changed: a change makes the next version.
 *
 * @param version from 1; 0 before anybody set any
 * @param place the preset they were measured by, a word of {@link Presets}
 * @param reason why they were changed, in the words of who did
 */
public record RuleSet(long version, String place, List<Rule> rules, Who by, String reason, Instant at) {
    public static final int MOST_RULES = 1000;
    /** Days the journal is kept longer than anything it tells of. */
    public static final int JOURNAL_LONGER = 30;

    public static final RuleSet NONE = new RuleSet(0, Presets.OTHER, List.of(), Who.OBSCURA, "", Instant.EPOCH);

    public RuleSet {
        if (version < 0 || rules.size() > MOST_RULES) {
            throw new IllegalArgumentException("There are at most " + MOST_RULES + " rules");
        }
        rules = List.copyOf(rules);
    }

    /**
     * The rule things of a camera and a kind live by; empty when they live without end.
     *
     * @param camera empty for what is of no camera
     */
    public Optional<Ruling> ruling(Optional<CameraId> camera, RuleKind kind) {
        if (kind == RuleKind.HELD_COPIES) {
            return Optional.of(new Ruling(Rule.OF_HELD_COPIES, List.of()));
        }
        List<Rule> all = rules.stream()
                .filter(rule -> rule.isFor(camera, kind))
                .sorted(Comparator.comparingInt(Rule::days))
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(new Ruling(all.get(0), all.subList(1, all.size())));
    }

    /** How many days the journal is kept at the least, whatever its own rule says: longer than all it tells of. */
    public int journalAtLeast() {
        return rules.stream()
                        .filter(rule -> rule.kind() != RuleKind.JOURNAL)
                        .mapToInt(Rule::days)
                        .max()
                        .orElse(0)
                + JOURNAL_LONGER;
    }
}
