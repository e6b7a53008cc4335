package obscura.plugin.nvr.frigate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import obscura.plugin.nvr.FrigateSettings;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Sight;
import obscura.plugin.nvr.control.Sighting;
import obscura.plugin.nvr.line.NvrLine;
import obscura.plugin.nvr.line.NvrPath;
import obscura.plugin.nvr.line.NvrRequest;
import obscura.plugin.nvr.line.NvrUrl;

/** Whether a Frigate lets in whoever comes: at the port Obscura uses, and at the one that is open unless somebody closed it. */
final class OpenPorts {
    private static final Duration SHORT = Duration.ofSeconds(3);
    private static final int USUAL = FrigateSettings.USUAL_PORT;

    private final FrigateCalls calls;
    private final NvrUrl url;
    private final Function<NvrUrl, NvrLine> lines;

    OpenPorts(FrigateCalls calls, NvrUrl url, Function<NvrUrl, NvrLine> lines) {
        this.calls = calls;
        this.url = url;
        this.lines = lines;
    }

    Answer<List<Sighting>> look(FrigateConfig config, FrigateVersion version, Instant at) {
        return calls.isOpen().map(open -> {
            List<Sighting> seen = new ArrayList<>();
            if (open) {
                seen.add(open(url.port(), at));
            }
            int other = (int) config.json()
                    .at("networking", "listen", "internal")
                    .number()
                    .orElse(USUAL);
            if (other != url.port() && other > 0 && other < 65_536 && answers(other, version)) {
                seen.add(open(other, at));
            }
            return seen;
        });
    }

    private static Sighting open(int port, Instant at) {
        return new Sighting(Sight.OPEN_PORT, Optional.empty(), "port " + port, false, at);
    }

    /** Something else may stand at that port: only a Frigate of the same version counts. */
    private boolean answers(int port, FrigateVersion version) {
        NvrLine line = lines.apply(new NvrUrl(false, url.host(), port, ""));
        return line.send(
                        NvrRequest.get(NvrPath.of("/api/version")).within(SHORT).atMost(1_000))
                .found()
                .filter(reply -> reply.status() == 200)
                .flatMap(reply -> FrigateVersion.of(reply.text()))
                .filter(version::equals)
                .isPresent();
    }
}
