package obscura.web.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import obscura.migrations.Database;
import obscura.migrations.SqlCameras;
import obscura.migrations.SqlClipIndex;
import obscura.migrations.SqlClips;
import obscura.migrations.SqlNvrLogins;
import obscura.migrations.SqlNvrs;
import obscura.plugin.id.NvrId;
import obscura.plugin.nvr.FrigateSettings;
import obscura.plugin.nvr.IndexFootage;
import obscura.plugin.nvr.NvrDoor;
import obscura.plugin.nvr.NvrDoors;
import obscura.plugin.nvr.line.NvrUrl;
import obscura.plugin.seal.SecretBox;
import obscura.plugin.time.SettableClock;

/** Two recorders in the network and the rounds that ask them; the tests decide how the first one answers. */
final class TwoRecorders implements AutoCloseable {
    final SettableClock clock = SettableClock.noon();
    final FarNvr one = new FarNvr();
    final Database database;
    final SqlClipIndex index;
    final IndexRounds rounds;
    final NvrId first;
    final NvrId second;
    private final FarNvr other = new FarNvr();

    TwoRecorders(Path home) {
        database = Database.open(home.resolve("obscura.db"));
        SqlNvrs nvrs = new SqlNvrs(database);
        SqlCameras cameras = new SqlCameras(database);
        index = new SqlClipIndex(database);
        first = nvrs.add("one", settings(1)).id();
        second = nvrs.add("other", settings(2)).id();
        NvrDoors kinds = (settings, login, certificate) -> {
            FarNvr far = settings.equals(settings(1)) ? one : other;
            return new NvrDoor(far, null, Optional.of(far), Optional.empty());
        };
        OpenNvrs doors =
                new OpenNvrs(nvrs, new SqlNvrLogins(database, SecretBox.in(home)), kinds, (id, recorder) -> recorder);
        IndexFootage footage = new IndexFootage(cameras, index, clock);
        OneRound round = new OneRound(doors, footage, cameras, new SqlClips(database), clock);
        rounds = new IndexRounds(nvrs, round, clock);
    }

    private static FrigateSettings settings(int number) {
        return new FrigateSettings(new NvrUrl(false, "10.0.0." + number, 5000, ""), Optional.empty(), false);
    }

    static void until(BooleanSupplier holds) {
        long late = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(late);
            Thread.onSpinWait();
        }
    }

    /** A round of both that ends. */
    void round() {
        clock.forward(Duration.ofMinutes(1));
        Instant now = clock.instant();
        rounds.all();
        for (NvrId nvr : List.of(first, second)) {
            until(() ->
                    rounds.last(nvr).filter(last -> !last.began().isBefore(now)).isPresent());
        }
    }

    @Override
    public void close() {
        one.go.countDown();
        rounds.close();
        database.close();
    }
}
