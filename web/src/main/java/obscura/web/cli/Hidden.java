package obscura.web.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import obscura.plugin.mask.Hide;

/** Says in one sentence each what an export gives up when less than everything is hidden. */
final class Hidden {
    private Hidden() {}

    static List<String> givenUp(Set<Hide> hide, boolean planGiven) {
        if (hide.isEmpty()) {
            return List.of("Only the regions of your plan are painted: nobody else is looked for.");
        }
        List<String> words = new ArrayList<>();
        for (Hide kind : Hide.values()) {
            if (!hide.contains(kind)) {
                words.add(without(kind));
            }
        }
        return words;
    }

    private static String without(Hide kind) {
        return switch (kind) {
            case PEOPLE -> "Without people, bodies stay visible: clothes, build and gait can give a person away.";
            case FACES -> "Without faces, a face is covered only where something else covers it.";
            case TEXT -> "Without text, number plates, badges and screens stay readable.";
            case MOTION -> "Without motion, whoever the detectors miss stays visible, even while moving.";
        };
    }
}
