package obscura.e2e.masking;

import static obscura.e2e.masking.MaskedHome.ANNA;
import static obscura.e2e.masking.MaskedHome.DOOR;
import static obscura.e2e.masking.MaskedHome.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import obscura.e2e.app.ProgramRun;
import obscura.e2e.camera.SimulatedCamera;
import obscura.e2e.camera.state.DeviceMask;
import obscura.plugin.id.CameraId;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.EntryFilter;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.OnvifFrame;
import obscura.plugin.mask.Polygon;
import obscura.plugin.mask.ReadBack;
import obscura.plugin.masking.MaskReport;
import obscura.plugin.masking.WantedMask;
import obscura.plugin.masking.WantedMasks;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our process is killed outright in the middle of a change; the next one carries it to its end and touches nobody else's mask. */
class KilledApplyTest {
    private static final Polygon HEDGE = Polygon.of(new Box(0.7, 0.7, 0.95, 0.9));
    private static final Polygon MOVED = Polygon.of(new Box(0.2, 0.25, 0.5, 0.75));
    private static final List<WantedMask> WANTED = List.of(
            WantedMask.solid("door", MOVED),
            WantedMask.solid("window", Polygon.of(new Box(0.6, 0.1, 0.8, 0.3))),
            WantedMask.solid("gate", Polygon.of(new Box(0.05, 0.8, 0.2, 0.95))),
            WantedMask.solid("bench", Polygon.of(new Box(0.3, 0.8, 0.5, 0.95))));

    @TempDir
    Path folder;

    private final SimulatedCamera camera = new SimulatedCamera(0, "yard", "operator", PASSWORD);

    /** @param change after how many changes on the camera; there are four new masks, and two old ones go */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5})
    void it_is_gone_on_with_at_the_next_start(int change) throws Exception {
        try (camera) {
            camera.masksMadeBySomeoneElse(HEDGE);
            DeviceMask theirs = camera.masks().get(0);
            CameraId id = wanted();

            killAfter(change, id);

            assertThat(uncovered(Polygon.of(new Box(0.2, 0.25, 0.45, 0.7))))
                    .as("covered before and wanted covered")
                    .isZero();
            try (MaskedHome home = new MaskedHome(folder)) {
                assertThat(home.masks.attempt(id)).isPresent();
                assertThat(home.watch.lookNow(id, ANNA)).isPresent();
                assertThat(home.masks.attempt(id)).isEmpty();
                MaskReport report = home.watch.lookNow(id, ANNA).orElseThrow();
                assertThat(report.masks()).hasSize(4).allMatch(mask -> mask.uncovered() == 0);
                assertThat(report.notOurs()).hasSize(1);
                assertThat(camera.masks()).hasSize(5).contains(theirs);
                assertThat(home.masks.notes(id).drifts()).isEmpty();
                assertThat(brokenOff(home)).isEqualTo(1);
            }
        }
    }

    /** A camera with two masks of ours, where four others are wanted by now. */
    private CameraId wanted() throws Exception {
        try (MaskedHome home = new MaskedHome(folder)) {
            CameraId id = home.added(camera, false);
            home.applied(
                    id,
                    WantedMask.solid("door", DOOR),
                    WantedMask.solid("old", Polygon.of(new Box(0.1, 0.05, 0.2, 0.15))));
            home.apply.save(id, new WantedMasks(home.masks.wanted(id).version(), WANTED), ANNA);
            return id;
        }
    }

    private void killAfter(int change, CameraId id) throws Exception {
        long before = changes();
        try (ProgramRun process =
                ProgramRun.start(folder, ApplyOnce.class, folder.toString(), Long.toString(id.number()))) {
            while (changes() < before + change) {
                assertThat(process.isAlive()).as(process.err()).isTrue();
            }
            process.kill();
        }
    }

    private long changes() {
        return camera.exchanges().stream()
                .filter(exchange -> Stream.of("CreateMask", "DeleteMask").anyMatch(exchange.operation()::equals))
                .filter(exchange -> exchange.status() == 200)
                .count();
    }

    private double uncovered(Polygon place) {
        List<Polygon> kept = camera.masks().stream()
                .map(mask -> OnvifFrame.fromOnvif(mask.corners()).orElseThrow())
                .toList();
        return ReadBack.of(place, kept, 0).uncovered();
    }

    private static long brokenOff(MaskedHome home) {
        return home.entries.page(EntryFilter.ALL, OptionalLong.empty(), 50).entries().stream()
                .filter(entry -> entry.note().act() == Act.MASK_DRIFT)
                .filter(entry -> entry.note().about().equals("broken off"))
                .count();
    }
}
