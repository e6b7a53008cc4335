package obscura.e2e.deletion;

import static obscura.e2e.moment.Moments.Moment.DONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Random;
import obscura.e2e.shinobi.SimulatedShinobi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program is killed in the middle of a run at a Shinobi, and again and again at a folder. */
class KilledElsewhereTest {
    private static final String RUN = "/retention/runs/1";

    @TempDir
    private Path temp;

    @Test
    void a_shinobi_that_deleted_and_could_not_say_so() throws Exception {
        Path folder = temp.resolve("shinobi");
        String key = "sDXo5kRvc56ffQo0eyd84OOdFGWhOg";
        try (SimulatedShinobi shinobi = new SimulatedShinobi(folder, ZoneOffset.UTC, "grp1", key);
                ServedHome home = new ServedHome(temp)) {
            shinobi.addMonitor("cam1", "front door", "rtsp://127.0.0.1/1");
            shinobi.record("cam1", Instant.now().minus(10, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS), 4);
            shinobi.record("cam1", Instant.now().minus(1, ChronoUnit.HOURS), 10);
            home.start();
            home.connect(
                    "shinobi",
                    Map.of(
                            "address",
                            shinobi.address().toString(),
                            "group",
                            "grp1",
                            "secret",
                            key,
                            "media",
                            folder.resolve("videos").toString()));
            home.rule();
            shinobi.moments()
                    .at(DONE, "/videos/.*/delete", () -> shinobi.moments().at(DONE, "/videos/.*/delete", home::kill));
            home.askForRun();
            ServedHome.until("it is killed", () -> !home.isServed());
            Proof proof = new Proof(
                    home.copy(), file -> Files.exists(folder.resolve("videos").resolve(file)));
            proof.saysNothingFalse();
            assertThat(shinobi.files("cam1")).hasSize(12);
            home.start();
            ServedHome.until("it is done", () -> home.run(RUN).contains("\"state\":\"done\""));
            assertThat(shinobi.files("cam1")).hasSize(10);
            assertThat(shinobi.rows("cam1")).hasSize(10);
            new Proof(home.copy(), proof.isThere()).holds();
        }
    }

    @Test
    void a_folder_whose_program_is_killed_at_moments_nobody_chose() throws Exception {
        Random random = new Random(17);
        try (FolderHome site = new FolderHome(temp, 600)) {
            site.home.start();
            site.home.askForRun();
            for (int left = 599; left > 0; left -= 150 + random.nextInt(150)) {
                int most = left;
                ServedHome.until("so many are gone", () -> site.left() <= most || !site.home.isServed());
                site.home.kill();
                site.proof().saysNothingFalse();
                site.home.start();
            }
            site.until(RUN, "done");
            assertThat(site.left()).as("seed 17").isZero();
            assertThat(site.youngAreThere()).isTrue();
            site.proof().holds();
        }
    }
}
