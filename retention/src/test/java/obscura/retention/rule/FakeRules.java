package obscura.retention.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rules in memory. */
public final class FakeRules implements Rules {
    private final List<RuleSet> versions = new ArrayList<>();

    @Override
    public RuleSet current() {
        return versions.isEmpty() ? RuleSet.NONE : versions.get(versions.size() - 1);
    }

    @Override
    public Optional<RuleSet> version(long number) {
        return versions.stream().filter(rules -> rules.version() == number).findFirst();
    }

    @Override
    public List<RuleSet> history(int most) {
        List<RuleSet> newest = new ArrayList<>();
        for (int i = versions.size() - 1; i >= 0 && newest.size() < most; i--) {
            newest.add(versions.get(i));
        }
        return newest;
    }

    @Override
    public boolean add(RuleSet next) {
        return next.version() == current().version() + 1 && versions.add(next);
    }
}
