package obscura.retention.keeping;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.ClipId;
import obscura.plugin.id.NvrId;
import obscura.plugin.journal.Who;
import obscura.plugin.seal.SecretBox;
import obscura.plugin.time.SettableClock;
import obscura.plugin.time.TimeRange;
import obscura.retention.KeptNotes;
import obscura.retention.hold.FakeHolds;
import obscura.retention.hold.Hold;
import obscura.retention.hold.HoldDesk;
import obscura.retention.hold.HoldTurn;
import obscura.retention.hold.HoldWish;
import obscura.retention.hold.Holding;

/** Everything around safe-keeping: a recorder with five recordings of ten seconds, a vault on the disk, and holds in memory. */
final class KeepBench {
    static final Who ANNA = new Who("anna", "10.0.0.7");
    static final CameraId HALL = new CameraId(1);
    static final NvrId RECORDER = new NvrId(3);
    /** Nothing of the real disk's fullness. */
    static final Room ROOM = new Room(1L << 30, 1L << 30, 0, 0);

    final SettableClock clock = SettableClock.noon();
    final Instant first = clock.instant().minus(Duration.ofDays(2));
    final FakeHolds holds = new FakeHolds();
    final HoldTurn turn = new HoldTurn();
    final KeptNotes journal = new KeptNotes();
    final HoldDesk desk = new HoldDesk(holds, turn, journal, clock);
    final FakeKeepsakes keepsakes = new FakeKeepsakes();
    final FakeRecorder recorder = new FakeRecorder();
    final Path home;
    Room room = ROOM;

    KeepBench(Path home) {
        this.home = home;
        for (int i = 0; i < 5; i++) {
            byte[] bytes = new byte[1_100_000 + i];
            new Random(i).nextBytes(bytes);
            recorder.footage.put(path(i), bytes);
            keepsakes.clips.add(clip(i, bytes.length));
        }
    }

    static String path(int number) {
        return "hall/" + number + ".mp4";
    }

    byte[] bytes(int number) {
        return recorder.footage.get(path(number));
    }

    HeldClip clip(int number) {
        return keepsakes.clips.get(number);
    }

    private HeldClip clip(int number, long bytes) {
        TimeRange range = new TimeRange(first.plusSeconds(10L * number), first.plusSeconds(10L * number + 10));
        return new HeldClip(RECORDER, path(number), HALL, "hall", range, new ClipId(number + 1), bytes, range.to());
    }

    /** On the recordings from one number to another, both included. */
    Hold hold(int from, int to) {
        TimeRange range =
                new TimeRange(clip(from).range().from(), clip(to).range().to());
        HoldWish wish =
                new HoldWish(HALL, range, "incident", clock.instant().plus(Duration.ofDays(30)), Optional.empty());
        return ((Holding.Done) desk.set(wish, ANNA)).hold();
    }

    Path folder() {
        return home.resolve("vault").resolve("holds");
    }

    Path plain() {
        return home.resolve("plain");
    }

    Vault vault() {
        return vault(new RealDisk());
    }

    Vault vault(Disk disk) {
        return new Vault(folder(), SecretBox.in(home.resolve("keys")), disk);
    }

    KeepHeld keep() {
        return keep(vault());
    }

    KeepHeld keep(Vault vault) {
        return new KeepHeld(new KeepHeld.Ports(
                keepsakes,
                holds,
                turn,
                nvr -> nvr.equals(RECORDER) ? Optional.of(recorder) : Optional.empty(),
                vault,
                plain(),
                room,
                journal,
                clock));
    }

    void round() {
        keep().round();
    }

    /** What lies in the vault, but for its mark. */
    List<String> files() throws IOException {
        return files(folder()).stream()
                .filter(name -> !name.equals("safe-keeping"))
                .toList();
    }

    static List<String> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return new ArrayList<>(
                    all.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    boolean isReadable(Keepsake copy, byte[] as) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        vault().open(copy.file(), out, Long.MAX_VALUE);
        return Arrays.equals(out.toByteArray(), as);
    }
}
