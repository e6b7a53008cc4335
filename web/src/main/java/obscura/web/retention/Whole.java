package obscura.web.retention;

import obscura.plugin.access.CameraLimit;
import obscura.plugin.access.Visitor;
import obscura.web.http.Action;
import obscura.web.http.NotThere;

/** Rules and runs are about all cameras, so whoever changes or looks into them may see all cameras. */
final class Whole {
    private Whole() {}

    static boolean sees(Visitor visitor) {
        return visitor.cameras() instanceof CameraLimit.All;
    }

    static Action only(Action action) {
        return call -> {
            if (!sees(call.visitor())) {
                throw new NotThere();
            }
            action.run(call);
        };
    }
}
