package obscura.plugin.nvr.frigate;

import java.util.Optional;
import java.util.Set;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.NvrAbout;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.line.Json;
import obscura.plugin.nvr.line.NvrPath;
import obscura.plugin.nvr.line.NvrReply;

/** What Frigate is and how it is set up, asked anew each time. */
final class AskFrigate {
    private static final int LONGEST_VERSION = 60;

    private static final int MOST_CAMERAS = 1_000;

    private final FrigateCalls calls;

    AskFrigate(FrigateCalls calls) {
        this.calls = calls;
    }

    Answer<FrigateVersion> version() {
        return calls.get(NvrPath.of("/api/version")).then(AskFrigate::version);
    }

    private static Answer<FrigateVersion> version(NvrReply reply) {
        boolean odd = reply.status() != 200 || reply.isPage() || reply.body().length > LONGEST_VERSION;
        Optional<FrigateVersion> version = odd ? Optional.empty() : FrigateVersion.of(reply.text());
        return version.map(Answer::given)
                .orElseGet(
                        () -> Answer.no(
                                Trouble.Kind.NOT_THIS_NVR,
                                "What answers there is not Frigate. Check address and port: usually 5000, or 8971 with a login."));
    }

    Answer<NvrAbout> about() {
        return version()
                .then(version -> isAdmin()
                        .map(admin -> new NvrAbout(
                                version.text(), version.isChecked(), admin ? version.abilities() : Set.of())));
    }

    private Answer<Boolean> isAdmin() {
        return calls.json(NvrPath.of("/api/profile"))
                .map(profile -> profile.at("role").text().orElse("").equals("admin"));
    }

    /** The version, when something may be changed there. */
    Answer<FrigateVersion> mayChange() {
        return version()
                .then(version -> version.isChecked()
                        ? isAdmin()
                                .then(admin -> admin
                                        ? Answer.given(version)
                                        : Answer.no(
                                                Trouble.Kind.NO_RIGHT,
                                                "This login may look at Frigate but not change it. Give Obscura a user with the role"
                                                        + " admin."))
                        : Answer.no(Trouble.Kind.CANT, version.unknown()));
    }

    Answer<FrigateConfig> config() {
        return calls.json(NvrPath.of("/api/config"))
                .then(json -> json.at("cameras").isObject()
                        ? few(new FrigateConfig(json))
                        : Answer.no(
                                Trouble.Kind.BROKEN_ANSWER,
                                "Frigate's configuration names no cameras. Nothing is taken from it."));
    }

    private static Answer<FrigateConfig> few(FrigateConfig config) {
        return config.names().size() <= MOST_CAMERAS
                ? Answer.given(config)
                : Answer.no(
                        Trouble.Kind.BROKEN_ANSWER,
                        "It names more than " + MOST_CAMERAS
                                + " cameras, which is more than Obscura takes from one Frigate. Check the address.");
    }

    /** How long it has been running, in seconds; less than before means that it was restarted. */
    Answer<Double> uptime() {
        return stats().then(stats -> {
            Json uptime = stats.at("service", "uptime");
            return uptime.number().isPresent()
                    ? Answer.given(uptime.number().getAsDouble())
                    : Answer.no(Trouble.Kind.BROKEN_ANSWER, "Frigate does not say how long it has been running.");
        });
    }

    Answer<Json> stats() {
        return calls.json(NvrPath.of("/api/stats"));
    }
}
