package obscura.e2e.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import obscura.e2e.frigate.FrigateSettings;
import obscura.e2e.frigate.SimulatedFrigate;
import obscura.e2e.shinobi.SimulatedShinobi;
import obscura.plugin.nvr.KnownNvr;
import obscura.plugin.nvr.NvrLogin;
import obscura.plugin.nvr.NvrLogins;
import obscura.plugin.nvr.NvrSecret;
import obscura.plugin.nvr.Nvrs;
import obscura.plugin.nvr.ShinobiSettings;
import obscura.plugin.nvr.line.NvrUrl;

/**
 * A simulated Frigate and a simulated Shinobi in this process, each with a little footage, added to the demonstration. They
 * begin anew at every start.
 */
final class DemoRecorders {
    private static final String FRIGATE = "Frigate of the demonstration";
    private static final String SHINOBI = "Shinobi of the demonstration";
    private static final String KEY = "demonstration";
    private static final Duration AGO = Duration.ofMinutes(10);
    private static final int CLIPS = 12;

    private final Path folder;
    private final Nvrs nvrs;
    private final NvrLogins logins;
    private final Clock clock;

    DemoRecorders(Path folder, Nvrs nvrs, NvrLogins logins, Clock clock) {
        this.folder = folder;
        this.nvrs = nvrs;
        this.logins = logins;
        this.clock = clock;
    }

    void start() throws IOException {
        for (KnownNvr before : nvrs.all()) {
            if (List.of(FRIGATE, SHINOBI).contains(before.name())) {
                nvrs.remove(before.id());
            }
        }
        Instant start = clock.instant().minus(AGO);
        startFrigate(start);
        startShinobi(start);
    }

    private void startFrigate(Instant start) throws IOException {
        SimulatedFrigate frigate =
                new SimulatedFrigate(FrigateSettings.in(fresh("frigate")).cameras("front door", "back door"));
        frigate.record("front door", start, CLIPS);
        frigate.record("back door", start, CLIPS);
        nvrs.add(
                FRIGATE,
                new obscura.plugin.nvr.FrigateSettings(url(frigate.openDoor().toString()), Optional.empty(), true));
    }

    private void startShinobi(Instant start) throws IOException {
        SimulatedShinobi shinobi = new SimulatedShinobi(fresh("shinobi"), ZoneOffset.UTC, "demo", KEY);
        shinobi.addMonitor("lobby", "Lobby", "rtsp://user:secret@10.0.0.9/lobby");
        shinobi.record("lobby", start, CLIPS);
        NvrUrl url = url(shinobi.address().toString());
        KnownNvr added = nvrs.add(SHINOBI, new ShinobiSettings(url, shinobi.group(), Optional.empty(), true));
        logins.put(added.id(), new NvrLogin("", new NvrSecret(KEY), Optional.empty()));
    }

    private static NvrUrl url(String address) {
        return NvrUrl.typed(address, 80).orElseThrow();
    }

    /** What the last run left there is gone. */
    private Path fresh(String name) throws IOException {
        Path own = folder.resolve("simulated-" + name);
        if (Files.exists(own)) {
            try (Stream<Path> left = Files.walk(own)) {
                for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        return Files.createDirectories(own);
    }
}
