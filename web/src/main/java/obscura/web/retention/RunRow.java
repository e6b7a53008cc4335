package obscura.web.retention;

import obscura.retention.run.Run;
import obscura.web.http.View;

/**
 * A run in words.
 *
 * @param mood of its state
 */
public record RunRow(View view, Run run, String state, String mood, String cause) {
    static RunRow of(View view, Run run) {
        String mood = switch (run.state()) {
            case DONE -> run.doubts().isEmpty() || run.isPreview() ? "good" : "warn";
            case ASKING -> "warn";
            case FAILED -> "bad";
            case QUEUED, PLANNING, DELETING, STOPPED -> "";
        };
        return new RunRow(
                view,
                run,
                view.t("retention.state." + run.state().word()),
                mood,
                view.t("retention.cause." + run.cause().word().replace("-", "")));
    }

    public String asked() {
        return view.texts().time(run.asked());
    }

    public String ended() {
        return run.ended().map(view.texts()::time).orElse("–");
    }
}
