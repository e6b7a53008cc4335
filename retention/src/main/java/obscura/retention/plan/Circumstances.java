package obscura.retention.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import obscura.retention.footage.Place;
import obscura.retention.footage.Saying;

/**
 * What is looked at before a plan is carried out.
 *
 * @param clock as it was just looked at
 * @param plan in numbers
 * @param recordings how many there are in all
 * @param rules version the plan goes by
 * @param lastRules version the last run that deleted went by; empty when none did
 * @param closed places where nothing may be deleted now, with the reason
 */
public record Circumstances(
        ClockSeen clock,
        PlanSummary plan,
        long recordings,
        long rules,
        OptionalLong lastRules,
        Map<Place, Saying> closed) {

    /** Everything that looks wrong. */
    public List<Doubt> doubts() {
        List<Doubt> found = new ArrayList<>();
        clock.doubt().ifPresent(found::add);
        if (mostIsDue()) {
            found.add(Doubt.of(Doubt.Kind.MOST_IS_DUE, plan.recordings(), recordings));
        }
        closed.forEach((place, why) -> found.add(new Doubt(Doubt.Kind.CLOSED, List.of(place.word()), why)));
        plan.unread().stream()
                .filter(unread -> !closed.containsKey(unread.place()))
                .map(unread -> new Doubt(
                        Doubt.Kind.UNREAD,
                        List.of(unread.place().word(), unread.kind().word()),
                        Saying.quoted(unread.why())))
                .distinct()
                .forEach(found::add);
        return List.copyOf(found);
    }

    /** Nobody changed the rules, so most of the footage did not become due by a person's will. */
    private boolean mostIsDue() {
        return lastRules.isPresent() && lastRules.getAsLong() == rules && plan.recordings() * 2 > recordings;
    }
}
