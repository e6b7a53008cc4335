package obscura.web.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import obscura.plugin.id.CameraId;
import obscura.retention.rule.RuleKind;
import obscura.retention.rule.RulesWish;
import obscura.web.http.Form;
import obscura.web.http.NotThere;

/**
 * The table of rules as it was typed: one camera, kind, number of days and reason for each row. A row without days is no rule.
 *
 * @param rows of which row of the table each line of the wish is
 */
record TypedRules(RulesWish wish, List<Integer> rows) {
    private static final int MOST_ROWS = 2000;

    static TypedRules of(Form form) {
        List<RulesWish.Line> lines = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        List<String> days = form.all("days");
        for (int row = 0; row < Math.min(days.size(), MOST_ROWS); row++) {
            if (!days.get(row).isBlank()) {
                lines.add(new RulesWish.Line(
                        camera(at(form, "camera", row)),
                        RuleKind.ofWord(at(form, "kind", row)).orElseThrow(NotThere::new),
                        number(days.get(row)),
                        at(form, "reason", row)));
                rows.add(row);
            }
        }
        return new TypedRules(
                new RulesWish(Math.max(0, number(form.text("seen"))), form.text("place"), lines, form.text("why")),
                rows);
    }

    static String at(Form form, String field, int row) {
        List<String> all = form.all(field);
        return row < all.size() ? all.get(row) : "";
    }

    private static Optional<CameraId> camera(String typed) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        if (!typed.matches("[1-9]\\d{0,17}")) {
            throw new NotThere();
        }
        return Optional.of(new CameraId(Long.parseLong(typed)));
    }

    /** What is no number is no number of days either, and is told so. */
    private static long number(String typed) {
        try {
            return Long.parseLong(typed.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    int row(int line) {
        return rows.get(line);
    }
}
