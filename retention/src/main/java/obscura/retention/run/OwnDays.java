package obscura.retention.run;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How long an NVR should keep things of one kind and camera by itself. It may keep less than a rule allows, but not less than a
 * hold needs; after the last hold it goes back to what it was, unless somebody has changed it meanwhile.
 *
 * @param set what it is to be told; empty when what it does is right
 * @param before what it goes back to after the last hold; empty when nothing is to be remembered
 */
record OwnDays(OptionalDouble set, OptionalDouble before) {
    /** Recorders round. */
    static final double SAME = 0.01;

    /**
     * @param rule the most by the rule, where only the NVR can delete
     * @param floor the least that holds need
     * @param now what it says
     * @param known what was remembered
     */
    static OwnDays of(OptionalInt rule, OptionalInt floor, double now, Optional<DaysBefore.Days> known) {
        Optional<DaysBefore.Days> ours = known.filter(days -> isSame(days.told(), now));
        return floor.isPresent()
                ? held(rule, floor.getAsInt(), now, ours)
                : new OwnDays(free(rule, now, ours), OptionalDouble.empty());
    }

    private static OwnDays held(OptionalInt rule, int floor, double now, Optional<DaysBefore.Days> ours) {
        int limit = Math.max(floor, rule.orElse(0));
        if (now < floor - SAME) {
            return new OwnDays(
                    OptionalDouble.of(limit),
                    OptionalDouble.of(ours.map(DaysBefore.Days::before).orElse(now)));
        }
        boolean tooLong = rule.isPresent() && now > limit + SAME;
        return new OwnDays(
                tooLong ? OptionalDouble.of(limit) : OptionalDouble.empty(),
                ours.map(days -> OptionalDouble.of(days.before())).orElseGet(OptionalDouble::empty));
    }

    private static OptionalDouble free(OptionalInt rule, double now, Optional<DaysBefore.Days> ours) {
        double wanted = ours.map(DaysBefore.Days::before).orElse(now);
        double limited = rule.isPresent() ? Math.min(wanted, rule.getAsInt()) : wanted;
        return isSame(limited, now) ? OptionalDouble.empty() : OptionalDouble.of(limited);
    }

    static boolean isSame(double one, double other) {
        return Math.abs(one - other) <= SAME;
    }
}
