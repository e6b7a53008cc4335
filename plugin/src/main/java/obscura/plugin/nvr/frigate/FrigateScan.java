package obscura.plugin.nvr.frigate;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.NvrScan;
import obscura.plugin.nvr.control.Sight;
import obscura.plugin.nvr.control.Sighting;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.line.Json;

/** Where pictures of people are kept by a Frigate or leave it: in its settings, its files, its ports and what it runs. */
final class FrigateScan implements NvrScan {
    private final AskFrigate ask;
    private final FileSights files;
    private final OpenPorts ports;
    private final MendSight mend;
    private final Restarts restarts;
    private final Clock clock;

    FrigateScan(AskFrigate ask, FileSights files, OpenPorts ports, MendSight mend, Restarts restarts, Clock clock) {
        this.ask = ask;
        this.files = files;
        this.ports = ports;
        this.mend = mend;
        this.restarts = restarts;
        this.clock = clock;
    }

    @Override
    public Answer<List<Sighting>> scan() {
        return ask.version().then(version -> ask.config().then(config -> scan(version, config)));
    }

    private Answer<List<Sighting>> scan(FrigateVersion version, FrigateConfig config) {
        Instant now = clock.instant();
        boolean mayChange = ask.mayChange().found().isPresent();
        List<Answer<List<Sighting>>> parts = List.of(
                Answer.given(version.isChecked() ? List.of() : List.of(unknown(version, now))),
                Answer.given(ConfigSights.of(config, mayChange, now)),
                pending(config, now),
                files.pictures(config.names(), now),
                ports.look(config, version, now),
                version.isEighteen() ? files.orphans(now) : Answer.given(List.of()));
        return together(parts);
    }

    private static Sighting unknown(FrigateVersion version, Instant at) {
        return new Sighting(Sight.UNKNOWN_VERSION, Optional.empty(), "Frigate " + version.text(), false, at);
    }

    private Answer<List<Sighting>> pending(FrigateConfig config, Instant at) {
        return ask.stats().map(stats -> {
            double uptime = stats.at("service", "uptime").number().orElse(Double.MAX_VALUE);
            List<Sighting> seen = new ArrayList<>();
            for (String camera : config.names()) {
                Json set = config.json().at("cameras", camera);
                boolean otherwise = FeedCamera.runsOtherwise(stats, camera, set).orElse(false);
                if (otherwise) {
                    seen.add(pending(camera, "what ffmpeg runs with is not ffmpeg.inputs", at));
                } else if (restarts.isPending(camera, uptime)) {
                    seen.add(pending(camera, "its settings were changed and Frigate was not restarted since", at));
                }
            }
            return seen;
        });
    }

    private static Sighting pending(String camera, String where, Instant at) {
        return new Sighting(Sight.RESTART_PENDING, Optional.of(camera), where, false, at);
    }

    private static Answer<List<Sighting>> together(List<Answer<List<Sighting>>> parts) {
        List<Sighting> all = new ArrayList<>();
        for (Answer<List<Sighting>> part : parts) {
            Optional<Trouble> why = part.why();
            if (why.isPresent()) {
                return new Answer.No<>(why.get());
            }
            all.addAll(part.found().orElseThrow());
        }
        return Answer.given(all);
    }

    @Override
    public Answer<List<Sighting>> mend(Sighting sighting) {
        return mend.mend(sighting)
                .then(done -> ask.config())
                .map(config -> ConfigSights.of(config, true, clock.instant()).stream()
                        .filter(left -> left.sight() == sighting.sight()
                                && left.camera().equals(sighting.camera()))
                        .toList());
    }
}
