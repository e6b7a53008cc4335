package obscura.web.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import obscura.plugin.camera.Camera;
import obscura.plugin.id.CameraId;
import obscura.retention.rule.Rule;
import obscura.retention.rule.RuleKind;
import obscura.retention.rule.RuleSet;
import obscura.retention.rule.Ruling;
import obscura.web.http.Form;
import obscura.web.text.Texts;

/** The rows of the table: one for each kind for all cameras, then those of single cameras. */
record RuleRows(Texts texts, RuleSet rules, List<Camera> cameras, boolean whole) {
    /** What is always offered; others are shown where there is a rule. */
    private static final List<RuleKind> USUAL = List.of(
            RuleKind.RECORDINGS,
            RuleKind.EVENTS,
            RuleKind.PREVIEWS,
            RuleKind.SNAPSHOTS,
            RuleKind.NVR_EXPORTS,
            RuleKind.EXPORTS,
            RuleKind.JOURNAL);

    List<RulesPage.Row> kept() {
        List<RulesPage.Row> rows = new ArrayList<>();
        for (RuleKind kind : RuleKind.values()) {
            Optional<Rule> rule = rules.rules().stream()
                    .filter(known -> known.kind() == kind && known.camera().isEmpty())
                    .findFirst();
            if (rule.isPresent() || USUAL.contains(kind)) {
                rows.add(row(rows.size(), Optional.empty(), kind, rule));
            }
        }
        rules.rules().stream()
                .filter(rule -> rule.camera().filter(this::isShown).isPresent())
                .forEach(rule -> rows.add(row(rows.size(), rule.camera(), rule.kind(), Optional.of(rule))));
        return rows;
    }

    /** A camera that is gone is shown to those who see everything. */
    private boolean isShown(CameraId camera) {
        return whole || name(camera).isPresent();
    }

    private Optional<String> name(CameraId camera) {
        return cameras.stream()
                .filter(known -> known.id().equals(camera))
                .map(Camera::name)
                .findFirst();
    }

    private RulesPage.Row row(int number, Optional<CameraId> camera, RuleKind kind, Optional<Rule> rule) {
        return new RulesPage.Row(
                number,
                camera.map(CameraId::toString).orElse(""),
                label(kind, camera),
                kind,
                rule.map(Rule::days).map(String::valueOf).orElse(""),
                rule.map(Rule::reason).orElse(""),
                rule.flatMap(this::overruledBy));
    }

    private String label(RuleKind kind, Optional<CameraId> camera) {
        if (!kind.byCamera()) {
            return "–";
        }
        return camera.map(id -> name(id).orElseGet(() -> texts.of("retention.cameragone", id)))
                .orElseGet(() -> texts.of("retention.allcameras"));
    }

    /** The rule that holds instead, where another for the same things is stricter. */
    private Optional<Rule> overruledBy(Rule rule) {
        return rules.ruling(rule.camera(), rule.kind())
                .map(Ruling::rule)
                .filter(strictest -> strictest.days() < rule.days());
    }

    /** As they were typed, after something in them was wrong. */
    List<RulesPage.Row> typed(Form form) {
        List<RulesPage.Row> rows = new ArrayList<>();
        for (int i = 0; i < form.all("days").size(); i++) {
            Optional<RuleKind> kind = RuleKind.ofWord(TypedRules.at(form, "kind", i));
            String camera = TypedRules.at(form, "camera", i);
            boolean isNew = i >= form.all("days").size() - RulesPage.NEW_ROWS
                    && TypedRules.at(form, "days", i).isBlank();
            if (kind.isPresent() && !isNew) {
                rows.add(new RulesPage.Row(
                        i,
                        camera,
                        label(
                                kind.get(),
                                Optional.of(camera)
                                        .filter(id -> id.matches("[1-9]\\d{0,17}"))
                                        .map(id -> new CameraId(Long.parseLong(id)))),
                        kind.get(),
                        TypedRules.at(form, "days", i),
                        TypedRules.at(form, "reason", i),
                        Optional.empty()));
            }
        }
        return rows;
    }
}
