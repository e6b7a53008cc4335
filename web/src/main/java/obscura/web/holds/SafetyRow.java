package obscura.web.holds;

import java.util.Optional;
import obscura.retention.keeping.KeepHeld.LastRound;
import obscura.retention.keeping.Safety;
import obscura.web.http.View;
import obscura.web.recorders.DoorWords;

/**
 * How safe what one hold covers is, in words.
 *
 * @param last when it was last seen to
 */
public record SafetyRow(View view, Safety kept, Optional<LastRound> last) {
    public String state() {
        return view.t("holds.safe." + word());
    }

    private String word() {
        if (problem().isPresent()) {
            return "shut";
        }
        if (kept.lost() > 0) {
            return "lost";
        }
        if (kept.onlyThere() > 0) {
            return kept.failed() > 0 ? "failed" : "soon";
        }
        return kept.recordings() == 0 ? "none" : "all";
    }

    public String mood() {
        return switch (word()) {
            case "all" -> "good";
            case "lost", "shut" -> "bad";
            case "failed", "soon" -> "warn";
            default -> "";
        };
    }

    /** Such as: 3 of 4 recordings are in safe-keeping, 12.0 MB. */
    public String copied() {
        return view.t(
                "holds.safe.copied",
                view.texts().number(kept.copied()),
                view.texts().count("holds.recordings", kept.recordings()),
                view.texts().bytes(kept.bytes()));
    }

    /** What is not as it should be. */
    public Optional<String> only() {
        return kept.onlyThere() == 0
                ? Optional.empty()
                : Optional.of(view.texts().count("holds.safe.only", kept.onlyThere()));
    }

    /** Why safe-keeping can't be used at all now. */
    public Optional<String> problem() {
        return last.flatMap(LastRound::problem).map(this::told);
    }

    public Optional<String> lost() {
        return kept.lost() == 0 ? Optional.empty() : Optional.of(view.texts().count("holds.safe.gone", kept.lost()));
    }

    public Optional<String> failed() {
        return kept.failed() == 0
                ? Optional.empty()
                : Optional.of(view.texts().count("holds.safe.again", kept.failed()));
    }

    /** Something is wrong that a person should know of. */
    boolean isTrouble() {
        return problem().isPresent() || kept.isTrouble();
    }

    /** The worst of it, and why. */
    String trouble() {
        return problem().orElseGet(() -> lost().or(this::failed).orElse("") + " " + why());
    }

    /** The newest failure; empty where there is none. */
    public String why() {
        return kept.why().isEmpty() ? "" : told(kept.why());
    }

    private String told(String sentence) {
        return DoorWords.of(sentence, view.texts());
    }

    public String when() {
        return last.map(round -> view.t("holds.safe.looked", view.texts().time(round.at())))
                .orElseGet(() -> view.t("holds.safe.notlooked"));
    }
}
