package obscura.retention.rule;

import java.util.List;
import java.util.Optional;

/** Every version of the rules there ever was. Any thread. */
public interface Rules {
    /** The newest; {@link RuleSet#NONE} before anybody set any. */
    RuleSet current();

    Optional<RuleSet> version(long number);

    /** Newest first. */
    List<RuleSet> history(int most);

    /**
     * Keeps the next version.
     *
     * @param next its number is one more than the newest
     * @return false when somebody else has kept one of that number meanwhile: look again
     */
    boolean add(RuleSet next);
}
