package obscura.web.retention;

import obscura.retention.run.Run;
import obscura.retention.run.RunState;
import obscura.web.http.View;

/**
 * A run in words.
 *
 * @param mood of its state
 * @param failure why it failed or stopped; empty when neither
 */
public record RunRow(View view, Run run, String state, String mood, String cause, String failure) {
    /** @param open whether something in it should be gone and isn't, or nobody can say */
    static RunRow of(View view, RetentionWords words, Run run, boolean open) {
        String mood = switch (run.state()) {
            case DONE -> run.isPreview() || !open && isAnswered(run) ? "good" : "warn";
            case ASKING -> "warn";
            case FAILED -> "bad";
            case QUEUED, PLANNING, DELETING, STOPPED -> "";
        };
        return new RunRow(
                view,
                run,
                run.state() == RunState.DONE && mood.equals("warn")
                        ? view.t("retention.state.doneremark")
                        : words.state(run.state()),
                mood,
                view.t("retention.cause." + RetentionWords.key(run.cause())),
                words.saying(run.failure()));
    }

    /** Whatever looked wrong, somebody has said that it was right. */
    private static boolean isAnswered(Run run) {
        return run.doubts().stream().allMatch(doubt -> doubt.kind().asks());
    }

    public String asked() {
        return view.texts().time(run.asked());
    }

    public boolean isCertified() {
        return run.state() == RunState.DONE && !run.isPreview();
    }

    public String ended() {
        return run.ended().map(view.texts()::time).orElse("–");
    }
}
