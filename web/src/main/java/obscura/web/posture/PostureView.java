package obscura.web.posture;

import java.time.Instant;
import java.util.Optional;
import obscura.plugin.posture.Cover;
import obscura.plugin.posture.Posture;
import obscura.plugin.posture.Reason;
import obscura.web.http.View;

/**
 * A posture in the visitor's language.
 *
 * @param leaks the page of what the recorder keeps and sends, for who may see it
 */
public record PostureView(View view, Posture posture, Optional<String> leaks) {
    public PostureView(View view, Posture posture) {
        this(view, posture, Optional.empty());
    }

    public String label() {
        return view.t("posture.label." + posture.label().key());
    }

    /** How its label is coloured; the word says the same without colour. */
    public String tone() {
        return switch (posture.label()) {
            case IDENTIFIABLE -> "bad";
            case PSEUDONYMISED -> "warn";
            case ANONYMOUS_CANDIDATE -> "good";
        };
    }

    /** The reason that weighs most. */
    public String because() {
        return because(posture.reasons().get(0));
    }

    public String because(Reason reason) {
        return view.t("posture.because." + reason.key());
    }

    public String next(Reason reason) {
        return view.t("posture.next." + reason.key());
    }

    /** When its recorder was last seen whole. */
    public Optional<Instant> looked() {
        return posture.facts().recorder().seen();
    }

    /** When people were last seen to be covered. */
    public Optional<Instant> covered() {
        Cover cover = posture.facts().cover();
        return cover.kind() == Cover.Kind.NONE ? Optional.empty() : cover.proven();
    }

    public boolean isMasked() {
        return posture.facts().zones().wanted();
    }

    /** When the masks were last proven, all of them. */
    public Optional<Instant> masks() {
        return posture.facts().zones().proven();
    }

    public String lifters() {
        return view.texts().count("posture.lifters", posture.facts().lifters());
    }

    /** A time that may not be there. */
    public String time(Optional<Instant> at) {
        return at.map(view.texts()::time).orElseGet(() -> view.t("posture.notyet"));
    }
}
