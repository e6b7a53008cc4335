package obscura.web.retention;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import obscura.plugin.access.Right;
import obscura.plugin.camera.Camera;
import obscura.retention.rule.Preset;
import obscura.retention.rule.Presets;
import obscura.retention.rule.Rule;
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
 * @param lateOnes what is overdue, a sentence each
 * @param preview the newest look at what would be deleted
 * @param asking a run that waits for an answer
 * @param whole whether they may see all cameras, and so runs
 */
public record RulesPage(
        View view,
        RetentionWords words,
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
        List<String> lateOnes,
        Optional<Run> preview,
        Optional<Run> asking,
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
     * @param overruledBy the rule that holds instead, where another is stricter
     */
    public record Row(
            int number,
            String camera,
            String label,
            RuleKind kind,
            String days,
            String reason,
            Optional<Rule> overruledBy) {}

    public List<Preset> presets() {
        return Presets.all();
    }

    public boolean isPlace(Preset preset) {
        String typed = form.text("place");
        return preset.place().equals(typed.isEmpty() ? rules.place() : typed);
    }

    public String kind(RuleKind kind) {
        return words.kind(kind);
    }

    public String about(RuleKind kind) {
        return view.t("retention.about." + RetentionWords.key(kind));
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

    /** Which days hold instead of a row's. */
    public String overruled(Rule stricter) {
        return view.t(
                stricter.camera().isPresent() ? "retention.overruled" : "retention.overruledall", stricter.days());
    }

    /** What is said where the cameras are, and who says so. */
    public String place() {
        return presets().stream()
                .filter(this::isPlace)
                .findFirst()
                .map(preset -> view.t(
                        "retention.preset.source",
                        words.presetName(preset),
                        words.presetWords(preset),
                        words.source(preset)))
                .orElse("");
    }

    public boolean mayAddRecorders() {
        return view.may(Right.MANAGE_CAMERAS);
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
