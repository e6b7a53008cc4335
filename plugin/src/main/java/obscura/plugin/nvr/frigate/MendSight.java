package obscura.plugin.nvr.frigate;

import java.util.Optional;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.NvrCamera.Recording;
import obscura.plugin.nvr.control.Sight;
import obscura.plugin.nvr.control.Sighting;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.line.Json;
import obscura.plugin.nvr.line.NvrReply;

/**
 * Switches off what a camera's settings keep or send. What a version takes over while it runs is changed so; for the rest it is
 * saved and Frigate restarted, because a live change it does not know fails by halves (trap 6).
 */
final class MendSight {
    private final AskFrigate ask;
    private final ChangeConfig change;
    private final Restarts restarts;
    private final FrigateControl control;

    MendSight(AskFrigate ask, ChangeConfig change, Restarts restarts, FrigateControl control) {
        this.ask = ask;
        this.change = change;
        this.restarts = restarts;
        this.control = control;
    }

    /** @return whether all was done that could be; what is left is for the caller to look at */
    Answer<Boolean> mend(Sighting sighting) {
        Optional<String> field = field(sighting.sight());
        if (sighting.camera().isEmpty() || field.isEmpty() && sighting.sight() != Sight.OFF_FOR_NOW) {
            return Answer.no(Trouble.Kind.CANT, "Obscura can't change this in Frigate. Change it there.");
        }
        String camera = sighting.camera().get();
        if (sighting.sight() == Sight.OFF_FOR_NOW) {
            return control.record(camera, false).map(Recording.OFF::equals);
        }
        return ask.mayChange()
                .then(version -> ask.config()
                        .then(config -> config.camera(camera))
                        .then(there -> switchOff(version, camera, field.get())));
    }

    private static Optional<String> field(Sight sight) {
        return switch (sight) {
            case SNAPSHOTS -> Optional.of("snapshots");
            case BROKER_PICTURES -> Optional.of("mqtt");
            case FACE_RECOGNITION -> Optional.of("face_recognition");
            case PLATE_RECOGNITION -> Optional.of("lpr");
            case AUDIO -> Optional.of("audio");
            case RECORDS,
                    SECOND_STREAM,
                    RESTREAM,
                    PREVIEWS,
                    THUMBNAILS,
                    TIMELAPSE,
                    EXPORTS,
                    LIVE_REMAINS,
                    OPEN_PORT,
                    ORPHANS,
                    RESTART_PENDING,
                    OFF_FOR_NOW,
                    UNKNOWN_VERSION -> Optional.empty();
        };
    }

    private Answer<Boolean> switchOff(FrigateVersion version, String camera, String field) {
        Json off = Json.object("enabled", Json.truth(false));
        if (isLive(version, field)) {
            return readOn(change.live(camera, field, off));
        }
        Answer<NvrReply> said = change.saved(camera, field, off);
        if (said.why().filter(why -> !why.isSilence()).isPresent()) {
            return new Answer.No<>(said.why().get());
        }
        restarts.await(camera);
        return restarts.restart().map(uptime -> {
            restarts.isDone(camera);
            return true;
        });
    }

    /** Silence is no answer: it may be done all the same, and is looked at. */
    private Answer<Boolean> readOn(Answer<NvrReply> said) {
        Optional<Trouble> why = said.why().filter(trouble -> !trouble.isSilence());
        return why.<Answer<Boolean>>map(Answer.No::new)
                .orElseGet(() -> restarts.patiently(ask::config)
                        .map(config -> said.found().isPresent()));
    }

    private static boolean isLive(FrigateVersion version, String field) {
        return switch (field) {
            case "snapshots", "audio" -> true;
            case "mqtt", "lpr" -> version.isEighteen();
            default -> false;
        };
    }
}
