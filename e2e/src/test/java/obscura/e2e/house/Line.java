package obscura.e2e.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/**
 * Packages in one line: each may use its own place and those to its left, never one to its right.
 *
 * @param base the package around them; what lies directly in it may be used by all and uses none
 * @param places the packages directly below base, left to right; those of one place stand side by side
 */
record Line(String base, List<Set<String>> places) {
    private static final int BASE = -1;
    private static final int OUTSIDE = -2;

    ArchCondition<JavaClass> isKept() {
        return new ArchCondition<>("use only what is to its left in " + places) {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                user.getDirectDependenciesFromSelf().stream()
                        .filter(d -> placeOf(d.getTargetClass()) > placeOf(user))
                        .forEach(d -> events.add(SimpleConditionEvent.violated(d, d.getDescription())));
            }
        };
    }

    ArchCondition<JavaClass> isComplete() {
        return new ArchCondition<>("have a place in " + places) {
            @Override
            public void check(JavaClass lost, ConditionEvents events) {
                if (placeOf(lost) == places.size()) {
                    events.add(SimpleConditionEvent.violated(lost, lost.getName() + " has no place in " + places));
                }
            }
        };
    }

    /** Where a class stands; what has no place stands to the right of everything. */
    private int placeOf(JavaClass one) {
        String name = one.getBaseComponentType().getPackageName();
        if (name.equals(base)) {
            return BASE;
        }
        if (!name.startsWith(base + ".")) {
            return OUTSIDE;
        }
        String first = name.substring(base.length() + 1).split("\\.")[0];
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).contains(first)) {
                return i;
            }
        }
        return places.size();
    }
}
