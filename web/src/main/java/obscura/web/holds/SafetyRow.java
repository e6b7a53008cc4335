package obscura.web.holds;

import java.time.Instant;
import java.util.Optional;
import obscura.retention.keeping.Safety;
import obscura.web.http.View;

/**
 * How safe what one hold covers is, in words.
 *
 * @param looked when it was last seen to
 */
public record SafetyRow(View view, Safety kept, Optional<Instant> looked) {
    public String state() {
        return view.t("holds.safe." + word());
    }

    private String word() {
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
            case "lost" -> "bad";
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

    public Optional<String> lost() {
        return kept.lost() == 0 ? Optional.empty() : Optional.of(view.texts().count("holds.safe.gone", kept.lost()));
    }

    public Optional<String> failed() {
        return kept.failed() == 0
                ? Optional.empty()
                : Optional.of(view.texts().count("holds.safe.again", kept.failed()));
    }

    public String when() {
        return looked.map(at -> view.t("holds.safe.looked", view.texts().time(at)))
                .orElseGet(() -> view.t("holds.safe.notlooked"));
    }
}
