package obscura.e2e.deletion.frigate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import obscura.e2e.frigate.FrigateSettings;
import obscura.e2e.frigate.SimulatedFrigate;
import obscura.e2e.frigate.disk.Films;
import obscura.e2e.frigate.state.Event;
import obscura.e2e.frigate.state.Export;
import obscura.e2e.frigate.state.FrigateTrap;
import obscura.e2e.frigate.state.FrigateVersion;
import obscura.e2e.frigate.state.Preview;
import obscura.e2e.frigate.state.Review;
import obscura.e2e.frigate.state.Row;
import obscura.e2e.frigate.state.Segment;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.time.SettableClock;
import obscura.plugin.time.TimeRange;

/**
 * A simulated Frigate with something of every kind: old, held, young, across each edge, and of cameras no rule is about. What
 * may go is known here from how it was made, and from nothing Obscura says.
 */
final class FilledFrigate implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-20T12:00:30Z");
    static final int DAYS = 5;
    static final Instant CUTOFF = NOW.minus(Duration.ofDays(DAYS));
    /** Its recordings go on into the next hour. */
    static final Instant OLD = Instant.parse("2026-11-10T07:59:10Z");

    static final TimeRange HELD = new TimeRange(OLD.plusSeconds(40), OLD.plusSeconds(55));

    final SettableClock clock = new SettableClock(NOW);
    final SimulatedFrigate simulated;
    final FrigateVersion version;
    private final List<Thing> things = new ArrayList<>();

    /** @param range what it shows */
    record Thing(KeptKind kind, String key, String camera, TimeRange range) {
        boolean mayGo(Instant now) {
            return camera.equals("front")
                    && !range.to().isAfter(now.minus(Duration.ofDays(DAYS)))
                    && !HELD.overlaps(range);
        }
    }

    FilledFrigate(FrigateSettings settings, Films films, FrigateTrap... whileRecording) {
        version = settings.version();
        simulated = new SimulatedFrigate(settings.films(films)
                .cameras("front", "back", "front_door")
                .clock(clock)
                .slowness(Duration.ofMillis(20)));
        simulated.turnOn(whileRecording);
        for (String camera : List.of("front", "back", "front_door")) {
            old(camera);
            around(camera);
            record(camera, NOW.minus(Duration.ofMinutes(10)), 4);
        }
        // Of a camera whose name begins as another's does, and not named as exports are.
        odd("exports/front_door_party.mp4", "front_door");
        odd("clips/thumbs/front/1762675200.5-0rphan.webp", "front");
    }

    private void old(String camera) {
        record(camera, OLD, 12);
        seen(camera, OLD.plusSeconds(71), OLD.plusSeconds(78));
        // It begins before the hold does and reaches into it.
        seen(camera, OLD.plusSeconds(22), OLD.plusSeconds(44));
        preview(camera, OLD.minusSeconds(3000), OLD);
        preview(camera, OLD, OLD.plusSeconds(3600));
        export(camera, OLD.plusSeconds(60), OLD.plusSeconds(80));
        export(camera, OLD.plusSeconds(50), OLD.plusSeconds(70));
    }

    /** Half of it older than the rule. */
    private void around(String camera) {
        record(camera, CUTOFF.minusSeconds(40), 8);
        seen(camera, CUTOFF.minusSeconds(8), CUTOFF.plusSeconds(20));
        preview(camera, CUTOFF.minusSeconds(100), CUTOFF.plusSeconds(100));
        export(camera, CUTOFF.minusSeconds(20), CUTOFF.plusSeconds(10));
    }

    private void record(String camera, Instant from, int count) {
        for (Segment segment : simulated.record(camera, from, count)) {
            add(KeptKind.RECORDING, segment.path(), segment);
        }
    }

    private void seen(String camera, Instant from, Instant to) {
        Event event = simulated.event(camera, "person", from, to);
        add(KeptKind.EVENT, event.id(), event);
        add(KeptKind.THUMBNAIL, event.thumb(), event);
        add(KeptKind.SNAPSHOT, "clips/%s-%s.jpg".formatted(camera, event.id()), event);
        add(KeptKind.SNAPSHOT, "clips/%s-%s-clean.webp".formatted(camera, event.id()), event);
        Review review = simulated.review(event);
        add(KeptKind.REVIEW, review.id(), review);
        add(KeptKind.THUMBNAIL, review.thumb(), review);
    }

    private void preview(String camera, Instant from, Instant to) {
        Preview preview = simulated.preview(camera, from, to);
        add(KeptKind.PREVIEW, preview.path(), preview);
    }

    private void export(String camera, Instant from, Instant to) {
        Export export = simulated.export(camera, from, to);
        add(KeptKind.EXPORT, export.video(), export);
        add(KeptKind.THUMBNAIL, export.thumb(), export);
    }

    private void odd(String path, String camera) {
        try {
            Files.createDirectories(simulated.media().resolve(path).getParent());
            Files.write(simulated.media().resolve(path), new byte[] {1});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        KeptKind kind = path.startsWith("exports") ? KeptKind.EXPORT : KeptKind.THUMBNAIL;
        things.add(new Thing(kind, path, camera, new TimeRange(OLD.minusSeconds(90_000), OLD.minusSeconds(80_000))));
    }

    private void add(KeptKind kind, String key, Row row) {
        things.add(new Thing(
                kind,
                key,
                row.camera(),
                new TimeRange(
                        Instant.ofEpochMilli(Math.round(row.start() * 1000)),
                        Instant.ofEpochMilli(Math.round(row.end() * 1000)))));
    }

    List<Thing> things() {
        return List.copyOf(things);
    }

    /** On the real disk, whatever Frigate itself sees, or among its rows. */
    boolean isThere(KeptKind kind, String key) {
        return switch (kind) {
            case EVENT -> simulated.book().events().find(key).isPresent();
            case REVIEW -> simulated.book().reviews().find(key).isPresent();
            case RECORDING, THUMBNAIL, SNAPSHOT, PREVIEW, EXPORT, TIMELAPSE, LIVE_REMAINS ->
                Files.exists(simulated.media().resolve(key));
        };
    }

    boolean isThere(Thing thing) {
        return isThere(thing.kind(), thing.key());
    }

    /** Everything that must be gone in the end and is not. */
    List<Thing> overdue() {
        return things.stream()
                .filter(thing -> thing.mayGo(clock.instant()) && isThere(thing))
                .toList();
    }

    static FrigateSettings in(Path folder, FrigateVersion version) {
        return FrigateSettings.in(folder.resolve("media")).version(version);
    }

    @Override
    public void close() {
        simulated.close();
    }
}
