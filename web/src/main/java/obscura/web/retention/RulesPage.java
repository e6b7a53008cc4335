package obscura.web.retention;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import obscura.plugin.camera.Camera;
import obscura.retention.rule.Preset;
import obscura.retention.rule.Presets;
import obscura.retention.rule.RuleKind;
import obscura.retention.rule.RuleSet;
import obscura.retention.run.Run;
import obscura.web.http.Form;
import obscura.web.http.View;

/**
 * How long footage lives.
 *
 * @param rows of the table
 * @param mayChange whether this visitor may change rules and times
 * @param mayRun whether they may delete now
 * @param history newest first; empty for who may see some cameras only
 * @param next when the next run begins by itself
 * @param preview the newest look at what would be deleted
 * @param whole whether they may see all cameras, and so runs
 */
public record RulesPage(
        View view,
        RuleSet rules,
        List<Row> rows,
        List<Camera> cameras,
        Form form,
        boolean mayChange,
        boolean mayRun,
        List<RuleSet> history,
        ScheduleChoice schedule,
        Optional<Instant> next,
        LateWords late,
        Optional<Run> preview,
        boolean whole) {
    /** How many empty rows there are for new rules. */
    static final int NEW_ROWS = 2;

    /**
     * One rule, or a place for one.
     *
     * @param number of the row in what was typed
     * @param camera its id; empty for all
     * @param label what the camera is called
     * @param days as typed; empty for no rule
     * @param overruledBy how many days hold instead, where another rule is stricter
     */
    public record Row(
            int number,
            String camera,
            String label,
            RuleKind kind,
            String days,
            String reason,
            Optional<Integer> overruledBy) {}

    public List<Preset> presets() {
        return Presets.all();
    }

    public boolean isPlace(Preset preset) {
        String typed = form.text("place");
        return preset.place().equals(typed.isEmpty() ? rules.place() : typed);
    }

    public String kind(RuleKind kind) {
        return view.t("retention.kind." + kind.word().replace("-", ""));
    }

    public String about(RuleKind kind) {
        return view.t("retention.about." + kind.word().replace("-", ""));
    }

    public List<RuleKind> kinds() {
        return Arrays.stream(RuleKind.values())
                .filter(kind -> kind.shows() && !kind.isStillToCome() && !kind.isFixed())
                .toList();
    }

    public List<Integer> newRows() {
        return java.util.stream.IntStream.range(rows.size(), rows.size() + NEW_ROWS)
                .boxed()
                .toList();
    }

    public String wrong(Row row) {
        return form.wrongWith("row" + row.number());
    }

    public String usual(Preset preset) {
        return preset.usualDays().isPresent()
                ? view.texts().count("retention.days", preset.usualDays().getAsInt())
                : view.t("retention.nofigure");
    }

    public String when(Instant time) {
        return view.texts().time(time);
    }
}
