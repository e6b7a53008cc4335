package obscura.plugin.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import obscura.plugin.ObscuraException;
import obscura.plugin.mask.Box;
import obscura.plugin.plan.PlanFile;
import obscura.plugin.time.Span;
import obscura.plugin.video.Clips;
import obscura.plugin.video.libav.LibavFiles;
import obscura.plugin.video.mp4.SecretScan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedactFootageTest {
    private static final FixedDetectors.Truth WALKER =
            (look, time) -> look == 0 ? List.of(Yard.walker(time)) : List.of();

    @TempDir
    Path folder;

    @Test
    void whoever_is_found_is_black_in_every_frame_and_everything_that_was_asked_for_appears_together() {
        Ask ask = everything(Yard.ask(folder)).proved();
        String before = Digest.of(ask.source());

        Redaction done = Yard.redact(new LibavFiles(), new FixedDetectors(WALKER), ask);

        assertThat(Yard.worstShown(ask.out())).isZero();
        assertThat(Yard.names(folder)).containsExactly("kept-secret-yard.mp4", "out.mp4", "p.json", "r.html", "r.json");
        assertThat(ReceiptFile.read(folder.resolve("r.json"))).isEqualTo(done.receipt());
        assertThat(done.receipt().checks()).allMatch(check -> check.result() == Check.Result.PASSED);
        assertThat(PlanFile.read(folder.resolve("p.json")).regions())
                .hasSameSizeAs(done.receipt().regions());
        assertThat(Digest.of(ask.source())).as("the source").isEqualTo(before);
    }

    @Test
    void nothing_of_the_source_is_in_what_is_written() throws IOException {
        Ask ask = everything(Yard.ask(folder));
        Yard.redact(new LibavFiles(), new FixedDetectors(WALKER), ask);
        assertThat(Secrets.holds(ask.source(), "hidden-tag")).isTrue();

        SecretScan scan = SecretScan.of(List.of(ask.source()), List.of("hidden-tag"));
        for (String name : List.of("out.mp4", "r.json", "r.html", "p.json")) {
            try (FileChannel file = FileChannel.open(folder.resolve(name))) {
                assertThat(scan.in(file, file.size())).as(name).isEmpty();
            }
        }
    }

    @Test
    void the_same_footage_gives_the_same_file() {
        Ask ask = Yard.ask(folder);
        Yard.redact(new LibavFiles(), new FixedDetectors(WALKER), ask);
        String first = Digest.of(ask.out());

        Yard.redact(new LibavFiles(), new FixedDetectors(WALKER), ask);

        assertThat(Digest.of(ask.out())).isEqualTo(first);
    }

    /** The first look misses the walker altogether; looks at the finished picture see whoever is left. */
    @Test
    void what_is_only_found_in_the_finished_picture_is_painted_in_further_rounds() {
        Ask ask = everything(Yard.ask(folder));
        FixedDetectors late = new FixedDetectors((look, time) -> look == 0 ? List.of() : List.of(Yard.walker(time)));

        Redaction done = Yard.redact(new LibavFiles(), late, ask);

        assertThat(done.receipt().rounds()).isBetween(1, 3);
        assertThat(Yard.worstShown(ask.out())).isZero();
    }

    @Test
    void what_is_found_in_a_part_of_a_clip_is_painted_at_its_own_time() {
        long start = 9 * Yard.FRAME;
        Ask ask = Yard.ask(folder).span(new Span(start, 30 * Yard.FRAME));
        FixedDetectors late =
                new FixedDetectors((look, time) -> look == 1 ? List.of(Yard.walker(time + start)) : List.of());

        Redaction done = Yard.redact(new LibavFiles(), late, ask);

        assertThat(done.receipt().picture().frames()).isEqualTo(21);
        assertThat(done.receipt().counts().framesPainted()).isEqualTo(21);
        assertThat(done.receipt().regions()).anyMatch(r -> r.span().from() == 0);
    }

    @Test
    void what_is_still_found_after_three_more_rounds_is_a_failure_that_names_the_second() {
        Ask ask = everything(Yard.ask(folder));
        FixedDetectors never = new FixedDetectors((look, time) -> look == 0 ? List.of() : List.of(corner(look)));

        assertThatThrownBy(() -> Yard.redact(new LibavFiles(), never, ask))
                .isInstanceOfSatisfying(ObscuraException.class, e -> {
                    assertThat(e.kind()).isEqualTo(ObscuraException.Kind.CHECK_FAILED);
                    assertThat(e.getMessage()).contains("3 more rounds", "0:00");
                });
        assertThat(Yard.names(folder)).containsExactly("kept-secret-yard.mp4");
    }

    /** Another place at every look, far from the others. */
    private static Box corner(int look) {
        double left = look * 0.2 - 0.15;
        return new Box(left, 0.4, left + 0.05, 0.5);
    }

    @Test
    void a_detector_that_breaks_is_a_failure_and_nothing_appears() {
        Ask ask = everything(Yard.ask(folder));
        FixedDetectors broken = new FixedDetectors((look, time) -> {
            if (time > 15 * Yard.FRAME) {
                throw new ObscuraException(ObscuraException.Kind.FAILED, "The model does not answer.");
            }
            return List.of();
        });

        assertThatThrownBy(() -> Yard.redact(new LibavFiles(), broken, ask)).isInstanceOf(ObscuraException.class);
        assertThat(Yard.names(folder)).containsExactly("kept-secret-yard.mp4");
    }

    /** The decoder patches up what is damaged; nobody can say what that shows. */
    @Test
    void damaged_frames_are_painted_whole_and_counted() throws IOException {
        Path hurt = Clips.encoded(
                Yard.CLIP, folder.resolve("hurt.mp4"), "-c:v", "libx264", "-threads", "1", "-bf", "0", "-g", "10");
        byte[] bytes = Files.readAllBytes(hurt);
        int packet = packets(hurt).get(13);
        Arrays.fill(bytes, packet, packet + 8, (byte) 0x7F);
        Files.write(hurt, bytes);
        Ask ask = everything(Ask.of(hurt, folder.resolve("out.mp4")));

        Redaction done = Yard.redact(new LibavFiles(), new FixedDetectors((look, time) -> List.of()), ask);

        Receipt.Counts counts = done.receipt().counts();
        assertThat(counts.framesConcealed()).isBetween(6L, 8L);
        assertThat(counts.framesWhole()).isEqualTo(counts.framesConcealed());
        assertThat(done.receipt().regions()).hasSize((int) counts.framesConcealed());
        assertThat(new VerifyExport(new LibavFiles())
                        .verify(ask.out(), folder.resolve("r.json"), Progress.SILENT)
                        .broken())
                .isEmpty();
    }

    /** Where the packets of a file begin. */
    private static List<Integer> packets(Path file) {
        return Clips.probe(file, "-show_entries", "packet=pos", "-of", "csv=p=0")
                .lines()
                .map(line -> Integer.valueOf(line.replace(",", "").strip()))
                .toList();
    }

    @Test
    void every_phase_counts_every_frame() {
        Map<Progress.Phase, Long> most = new EnumMap<>(Progress.Phase.class);
        Ask ask = Yard.ask(folder).proved();

        Yard.job(new LibavFiles(), new FixedDetectors(WALKER), folder)
                .redact(ask.request(), (phase, done, expected) -> most.merge(phase, done, Math::max));

        assertThat(most)
                .containsOnlyKeys(Progress.Phase.LOOK, Progress.Phase.PAINT, Progress.Phase.CHECK, Progress.Phase.PROVE)
                .allSatisfy((phase, done) -> assertThat(done).isEqualTo(Yard.FRAMES));
    }

    @Test
    void stopping_at_any_moment_leaves_nothing_at_all() {
        Ask ask = everything(Yard.ask(folder)).proved();
        for (long seed = 0; seed < 12; seed++) {
            long moment = new Random(seed).nextInt(4 * Yard.FRAMES);
            long[] seen = {0};
            RedactFootage job = Yard.job(new LibavFiles(), new FixedDetectors(WALKER), folder);

            assertThatThrownBy(() -> job.redact(ask.request(), (phase, done, expected) -> {
                        if (seen[0]++ == moment) {
                            Thread.currentThread().interrupt();
                        }
                    }))
                    .as("seed " + seed)
                    .isInstanceOfSatisfying(
                            ObscuraException.class,
                            e -> assertThat(e.kind()).isEqualTo(ObscuraException.Kind.INTERRUPTED));
            assertThat(Thread.interrupted()).as("seed " + seed).isTrue();
            assertThat(Yard.names(folder)).as("seed " + seed).containsExactly("kept-secret-yard.mp4");
        }
    }

    private Ask everything(Ask ask) {
        return ask.receipt(folder.resolve("r.json")).planOut(folder.resolve("p.json"));
    }
}
