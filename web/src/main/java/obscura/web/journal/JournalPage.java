package obscura.web.journal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import obscura.plugin.camera.Camera;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Result;
import obscura.web.http.View;

/**
 * A page of the journal.
 *
 * @param older the address of the next older page, when there is one
 * @param removed what is not there any more, in a sentence
 * @param check what a check of the whole journal came to, when it was asked for
 */
public record JournalPage(
        View view,
        Asked asked,
        List<Row> rows,
        Optional<String> older,
        List<Camera> cameras,
        Optional<String> removed,
        Optional<Check> check) {
    /** One entry as people read it. */
    public record Row(
            long number,
            String at,
            String who,
            String from,
            String act,
            String result,
            String resultWord,
            String about,
            String camera,
            String range,
            String reason) {}

    /** @param findings what is wrong or should be known, in words */
    public record Check(boolean whole, String entries, String head, List<String> findings) {}

    static Optional<String> older(Asked asked, OptionalLong before) {
        return before.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "/journal?before=" + before.getAsLong() + (asked.isAnything() ? "&" + asked.address() : ""));
    }

    public List<Act> acts() {
        return List.of(Act.values());
    }

    public List<Result> results() {
        return List.of(Result.values());
    }

    public String act(Act act) {
        return view.t("journal.act." + act.word().replace("-", ""));
    }

    public String result(Result result) {
        return view.t("journal.result." + result.word());
    }
}
