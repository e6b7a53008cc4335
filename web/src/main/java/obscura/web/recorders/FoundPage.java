package obscura.web.recorders;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import obscura.plugin.nvr.control.NvrAbout.Ability;
import obscura.plugin.nvr.control.NvrCamera;
import obscura.plugin.nvr.kept.CanDelete;
import obscura.web.http.View;

/**
 * What was found at a recorder, before it is kept.
 *
 * @param trial by what it is found again
 * @param pictures whether this person may see pictures
 */
public record FoundPage(View view, RecorderKind kind, Tried.Fine tried, String trial, boolean pictures) {
    public String action() {
        return tried.wanted()
                .existing()
                .map(nvr -> "/settings/recordings/" + nvr + "/connection/keep")
                .orElse("/settings/recordings/" + kind.word() + "/keep");
    }

    public boolean isNew() {
        return tried.wanted().existing().isEmpty();
    }

    /** Where a camera's picture is; null when there is none. */
    public String picture(NvrCamera camera) {
        return pictures && tried.pictures().containsKey(camera.name())
                ? "/settings/recordings/trials/" + trial + "/picture?camera="
                        + URLEncoder.encode(camera.name(), StandardCharsets.UTF_8)
                : null;
    }

    public String recording(NvrCamera camera) {
        return view.t("recorders.recording."
                + camera.recording().name().toLowerCase(Locale.ROOT).replace("_", ""));
    }

    /** Every Frigate that is known lets an admin do something; whom it lets do nothing may only look. */
    public boolean onlyLooks() {
        return kind == RecorderKind.FRIGATE
                && tried.about().checked()
                && tried.about().abilities().isEmpty();
    }

    /** What can't be done there from here, a sentence each. */
    public List<String> cant() {
        if (onlyLooks()) {
            return List.of();
        }
        Stream<String> deletes = tried.deletable().values().stream()
                .filter(can -> !(can instanceof CanDelete.OnRequest))
                .map(can -> DoorWords.of(can.sentence(), view.texts()));
        Stream<String> does = Stream.of(Ability.SWITCH_RECORDING, Ability.SET_INPUT)
                .filter(ability -> !tried.about().can(ability))
                .map(ability -> view.t("recorders.cant."
                        + ability.name().toLowerCase(Locale.ROOT).replace("_", "")));
        return Stream.concat(deletes, does).distinct().toList();
    }
}
