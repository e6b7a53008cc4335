package obscura.web.api;

import java.util.Optional;
import obscura.plugin.ObscuraException;
import obscura.plugin.id.CameraId;
import obscura.retention.rule.Rule;
import obscura.retention.rule.RuleKind;
import obscura.retention.rule.RulesWish;

/**
 * A rule as programs see and send it.
 *
 * @param camera null for all
 * @param kind a word of {@link RuleKind}
 */
record RuleJson(Long camera, String kind, Long days, String reason) {
    static RuleJson of(Rule rule) {
        return new RuleJson(
                rule.camera().map(CameraId::number).orElse(null),
                rule.kind().word(),
                (long) rule.days(),
                rule.reason());
    }

    RulesWish.Line line() {
        if (days == null || (camera != null && camera < 1)) {
            throw usage("A rule has \"days\", and \"camera\" is a number or left out for all.");
        }
        RuleKind about = RuleKind.ofWord(kind == null ? "" : kind)
                .orElseThrow(() -> usage("\"kind\" is one of the words a rule can be about."));
        return new RulesWish.Line(
                Optional.ofNullable(camera).map(CameraId::new), about, days, reason == null ? "" : reason);
    }

    private static ObscuraException usage(String message) {
        return new ObscuraException(ObscuraException.Kind.USAGE, message);
    }
}
