package obscura.e2e.masking;

import static obscura.e2e.masking.MaskedHome.ANNA;
import static obscura.e2e.masking.MaskedHome.DOOR;
import static obscura.e2e.masking.MaskedHome.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import obscura.e2e.camera.SimulatedCamera;
import obscura.e2e.camera.picture.YardScene;
import obscura.e2e.camera.state.CameraSettings;
import obscura.e2e.camera.state.DeviceMask;
import obscura.e2e.camera.state.Quirk;
import obscura.plugin.camera.CameraTrouble;
import obscura.plugin.camera.CameraTrouble.Kind;
import obscura.plugin.id.CameraId;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.OnvifPoint;
import obscura.plugin.mask.Polygon;
import obscura.plugin.mask.ProofOfMask.Result;
import obscura.plugin.masking.MaskReport;
import obscura.plugin.masking.MaskReport.Standing;
import obscura.plugin.masking.MaskResult;
import obscura.plugin.masking.WantedMask;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A camera that keeps a mask well, and then shows each of the faults there are, one by one. A new quirk does not compile before it
 * is said here what comes of it.
 */
class EveryQuirkTest {
    private static final Polygon WINDOW = Polygon.of(new Box(0.6, 0.2, 0.9, 0.6));
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    Path folder;

    /** What comes of applying masks to a camera with a quirk. */
    private sealed interface End {}

    /** All is well. */
    private record Proven() implements End {}

    /** The camera says yes, and a picture or its own word shows otherwise. */
    private record FoundOut() implements End {}

    /** Kept, but there are views that nobody can look at. */
    private record Unseen() implements End {}

    /** Nothing is changed, or it is put back. */
    private record LeftAsItWas(Kind why) implements End {}

    /** The camera took the change and fell silent. */
    private record Unknown() implements End {}

    private static End end(Quirk quirk) {
        return switch (quirk) {
            case ROUNDS_TO_TWO_DECIMALS,
                    ROUNDS_TO_8192,
                    MASKS_ONE_CONFIGURATION_ONLY,
                    SOURCE_MASK,
                    FORGETS_MASKS_ON_REBOOT,
                    FOREIGN_XADDR,
                    NIL_OPTIONS,
                    MEDIA1_ELEMENTS,
                    BARE_COLORSPACE,
                    RECTANGLE_ONLY,
                    SINGLE_COLOUR,
                    FOUR_POINTS_ONLY,
                    TWO_LENSES,
                    SNAPSHOT_WITHOUT_LOGIN -> new Proven();
            case ADAPTS_SILENTLY,
                    STORES_BUT_DOES_NOT_SHOW,
                    SHOWS_IN_STREAM_NOT_SNAPSHOT,
                    SHOWS_IN_SNAPSHOT_NOT_STREAM -> new FoundOut();
            case RTSPS_ONLY -> new Unseen();
            // It had Media2 when it was asked what it has; one that never had is met in MasksOnCameraTest.
            case NO_MASK_CAPABILITY, NO_MEDIA2 -> new LeftAsItWas(Kind.NO_MASKS);
            case SLOW -> new LeftAsItWas(Kind.STOPPED_ANSWERING);
            case ENDLESS, HUGE -> new LeftAsItWas(Kind.TOO_LARGE);
            case MALFORMED, XXE -> new LeftAsItWas(Kind.NOT_ONVIF);
            case CONFIG_MODIFY_FAULT -> new LeftAsItWas(Kind.CHANGE_REFUSED);
            case DIES_AFTER_CREATE -> new Unknown();
        };
    }

    /** A camera without room for a second mask is the one that changes those it has. */
    private static CameraSettings settings(Quirk quirk) {
        CameraSettings usual = CameraSettings.of(0, "yard", "operator", PASSWORD);
        return quirk == Quirk.CONFIG_MODIFY_FAULT ? usual.withLimits(1, 16) : usual;
    }

    private static List<WantedMask> wanted(Quirk quirk) {
        WantedMask window = WantedMask.solid("window", WINDOW);
        return quirk == Quirk.CONFIG_MODIFY_FAULT ? List.of(window) : List.of(WantedMask.solid("door", DOOR), window);
    }

    @ParameterizedTest
    @EnumSource(Quirk.class)
    void it_is_told_in_time_and_what_was_covered_stays_so(Quirk quirk) throws Exception {
        try (SimulatedCamera camera = new SimulatedCamera(settings(quirk), new YardScene());
                MaskedHome home = new MaskedHome(folder)) {
            CameraId id = home.added(camera, false);
            assertThat(home.applied(id, WantedMask.solid("door", DOOR)).isProven())
                    .isTrue();
            List<DeviceMask> before = camera.masks();
            camera.turnOn(quirk);
            askAnew(home, id);

            long begun = System.nanoTime();
            MaskReport report = home.applied(id, wanted(quirk).toArray(WantedMask[]::new));

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE);
            assertThat(places(camera.masks())).containsAll(places(before));
            ends(end(quirk), report);
            assertThat(report.openSnapshots()).hasSize(quirk == Quirk.SNAPSHOT_WITHOUT_LOGIN ? 2 : 0);
            camera.turnOff(quirk);
            camera.reboot();
            askAnew(home, id);
            isWellAfterwards(end(quirk), home.apply.apply(id, ANNA));
            assertThat(home.masks.notes(id).drifts()).isEmpty();
        }
    }

    /** What was never seen without its mask stays unproven, and is not called wrong either. */
    private static void isWellAfterwards(End end, MaskReport report) {
        assertThat(report.trouble()).isEmpty();
        assertThat(report.notOurs()).isEmpty();
        assertThat(report.masks())
                .as("%s", report)
                .allMatch(mask -> mask.uncovered() == 0 && mask.proof() != Result.NOT_SHOWN);
        if (end instanceof Proven || end instanceof LeftAsItWas) {
            assertThat(report.isProven()).as("%s", report).isTrue();
        }
    }

    /** The camera is opened anew; which services it has is remembered by the line to its device. */
    private static void askAnew(MaskedHome home, CameraId id) {
        boolean now = home.links.find(id).orElseThrow().reapply();
        home.links.change(home.links.find(id).orElseThrow().withReapply(!now));
    }

    private static List<List<OnvifPoint>> places(List<DeviceMask> masks) {
        return masks.stream().map(DeviceMask::corners).toList();
    }

    private static void ends(End end, MaskReport report) {
        if (end instanceof Proven) {
            assertThat(report.isProven()).as("%s", report).isTrue();
        } else if (end instanceof FoundOut) {
            assertThat(report.trouble()).isEmpty();
            assertThat(report.masks())
                    .as("%s", report)
                    .anyMatch(mask -> mask.proof() == Result.NOT_SHOWN && !mask.isProven());
        } else if (end instanceof Unseen) {
            assertThat(report.trouble()).isEmpty();
            assertThat(report.masks())
                    .as("%s", report)
                    .allMatch(mask -> mask.uncovered() == 0 && mask.proof() == Result.UNKNOWN);
        } else if (end instanceof LeftAsItWas left) {
            isToldInOneSentence(report.trouble(), left.why());
            assertThat(report.standing()).isEqualTo(Standing.BEFORE);
            assertThat(report.masks()).noneMatch(MaskResult::isProven);
        } else {
            isToldInOneSentence(report.trouble(), Kind.STOPPED_ANSWERING);
            assertThat(report.standing()).isEqualTo(Standing.UNKNOWN);
        }
    }

    private static void isToldInOneSentence(Optional<CameraTrouble> trouble, Kind kind) {
        assertThat(trouble).map(CameraTrouble::kind).hasValue(kind);
        String sentence = trouble.orElseThrow().sentence();
        assertThat(sentence).matches("[A-Z].*\\. [A-Z].*\\.").doesNotContain("p@ss", "root:", "Exception");
        assertThat(Stream.of(sentence.split("\\. "))).as(sentence).hasSizeBetween(2, 3);
    }
}
