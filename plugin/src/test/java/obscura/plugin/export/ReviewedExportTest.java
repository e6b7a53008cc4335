package obscura.plugin.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import obscura.plugin.export.review.Checklist;
import obscura.plugin.export.review.Decisions;
import obscura.plugin.export.review.Drawn;
import obscura.plugin.export.review.Looked;
import obscura.plugin.export.review.ToCheck;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import obscura.plugin.mask.Polygon;
import obscura.plugin.plan.Paint;
import obscura.plugin.time.Span;
import obscura.plugin.track.Track;
import obscura.plugin.video.libav.LibavFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two walkers cross, and the one who asked for the footage is kept visible. */
class ReviewedExportTest {
    private static final FixedDetectors.Truth BOTH = (look, time) -> Crossing.both(time);

    @TempDir
    Path folder;

    private List<byte[]> source;

    @BeforeEach
    void draw() {
        source = Crossing.luma(Crossing.clip(folder));
    }

    @ParameterizedTest
    @EnumSource(Paint.class)
    void the_other_is_covered_in_every_frame_and_the_kept_one_is_seen_unchanged_where_certain(Paint paint) {
        RedactRequest request = Crossing.request(folder, paint, Hide.PEOPLE);
        Looked looked = job(BOTH).look(request, Progress.SILENT);

        Receipt receipt = done(request, looked, keepingTheAsker(looked), BOTH);

        List<byte[]> out = Crossing.luma(request.out());
        List<Span> visible = receipt.decided().visible();
        assertThat(seconds(visible)).isGreaterThan(1.2);
        for (int f = 0; f < Crossing.FRAMES; f++) {
            byte[] shown = out.get(f);
            byte[] real = source.get(f);
            boolean certain = isIn(visible, f * Crossing.FRAME);
            double other = Crossing.share(Crossing.OTHER, f, (x, y) -> isLike(shown, real, x, y));
            assertThat(other).as("the other in frame " + f).isLessThan(0.02);
            double kept =
                    Crossing.share(Crossing.ASKER, f, (x, y) -> isLike(shown, real, x, y) || isBlack(shown, x, y));
            double seen = Crossing.share(Crossing.ASKER, f, (x, y) -> isLike(shown, real, x, y));
            if (certain) {
                assertThat(kept > 0.98 || paint == Paint.SCENE)
                        .as("who is kept in frame " + f)
                        .isTrue();
                assertThat(seen > 0.98 || apart(f) < 0)
                        .as("who is kept in frame " + f + ": " + seen)
                        .isTrue();
            } else {
                assertThat(seen).as("uncertain in frame " + f).isLessThan(0.02);
            }
        }
        assertThat(receipt.holds()).isTrue();
        assertThat(receipt.decided().kept()).isEqualTo(1);
        assertThat(receipt.limits()).anyMatch(words -> words.startsWith("Somebody is shown on purpose."));
        assertThat(new VerifyExport(new LibavFiles()).verify(request.out(), folder.resolve("r.json"), Progress.SILENT))
                .satisfies(verdict -> assertThat(verdict.broken()).isEmpty())
                .satisfies(verdict ->
                        assertThat(verdict.held()).anyMatch(w -> w.contains("Somebody is shown on purpose")));
    }

    @Test
    void with_movement_hidden_too_the_kept_one_is_cut_out_of_it_and_the_other_is_not() {
        RedactRequest request = Crossing.request(folder, Paint.SOLID, Hide.PEOPLE, Hide.MOTION);
        Looked looked = job(BOTH).look(request, Progress.SILENT);

        Receipt receipt = done(request, looked, keepingTheAsker(looked), BOTH);

        List<byte[]> out = Crossing.luma(request.out());
        int clear = 0;
        for (int f = 0; f < Crossing.FRAMES; f++) {
            byte[] shown = out.get(f);
            byte[] real = source.get(f);
            assertThat(Crossing.share(Crossing.OTHER, f, (x, y) -> isLike(shown, real, x, y)))
                    .as("the other in frame " + f)
                    .isLessThan(0.02);
            clear += Crossing.share(Crossing.ASKER, f, (x, y) -> isLike(shown, real, x, y)) > 0.98 ? 1 : 0;
        }
        assertThat(receipt.hiding().kinds()).contains(Hide.MOTION);
        assertThat(looked.found()).anyMatch(r -> r.kind() == Hide.MOTION);
        assertThat(clear).isGreaterThan(15);
    }

    @Test
    void who_is_only_seen_in_the_second_look_beside_the_kept_one_is_painted() {
        RedactRequest request = Crossing.request(folder, Paint.SOLID, Hide.PEOPLE);
        FixedDetectors.Truth late = (look, time) -> {
            List<Box> all = new ArrayList<>(Crossing.both(time));
            if (look > 0) {
                Box asker = Crossing.both(time).get(0);
                all.add(Box.clipped(asker.left(), 0.02, asker.right(), 0.16));
            }
            return all;
        };
        FixedDetectors detectors = new FixedDetectors(late);
        RedactFootage job = Yard.job(new LibavFiles(), detectors, folder);
        Looked looked = job.look(request, Progress.SILENT);

        ReviewedExport.Done done =
                (ReviewedExport.Done) job.redact(request, looked, keepingTheAsker(looked), Progress.SILENT);

        assertThat(done.redaction().receipt().rounds()).isBetween(1, 3);
        List<byte[]> out = Crossing.luma(request.out());
        double open = 0;
        int row = (int) (0.09 * Crossing.HEIGHT);
        for (int f = 0; f < Crossing.FRAMES; f++) {
            int x = Math.min(Crossing.WIDTH - 1, Crossing.ASKER.left(f) + 16);
            open += (out.get(f)[row * Crossing.WIDTH + x] & 255) > 40 ? 1 : 0;
        }
        assertThat(open).isZero();
    }

    @Test
    void without_decisions_both_halves_together_give_the_same_file_as_one_export() {
        RedactRequest request = Crossing.request(folder, Paint.SOLID, Hide.PEOPLE, Hide.MOTION);
        job(BOTH).redact(request, Progress.SILENT);
        String once = Digest.of(request.out());
        Receipt receipt = ReceiptFile.read(folder.resolve("r.json"));

        Looked looked = job(BOTH).look(request, Progress.SILENT);
        Receipt reviewed = done(request, looked, confirming(looked, Set.of()), BOTH);

        assertThat(Digest.of(request.out())).isEqualTo(once);
        assertThat(reviewed.regions()).isEqualTo(receipt.regions());
        assertThat(reviewed.counts()).isEqualTo(receipt.counts());
    }

    @Test
    void nothing_is_painted_while_a_moment_is_open() {
        RedactRequest request = Crossing.request(folder, Paint.SOLID, Hide.PEOPLE);
        Looked looked = job(BOTH).look(request, Progress.SILENT);
        Decisions kept = new Decisions(Set.of(asker(looked)), List.of(), Set.of(), Set.of());

        ReviewedExport result = job(BOTH).redact(request, looked, kept, Progress.SILENT);

        assertThat(result)
                .isInstanceOfSatisfying(
                        ReviewedExport.StillOpen.class,
                        open -> assertThat(open.open())
                                .extracting(ToCheck::kind)
                                .contains(ToCheck.Kind.MEETING));
        assertThat(Yard.names(folder)).containsExactly("street.mp4");
    }

    @Test
    void a_look_at_another_file_or_for_something_else_is_refused() throws IOException {
        RedactRequest request = Crossing.request(folder, Paint.SOLID, Hide.PEOPLE);
        Looked looked = job(BOTH).look(request, Progress.SILENT);
        Decisions fine = confirming(looked, Set.of());
        RedactRequest more = Crossing.request(folder, Paint.SOLID, Hide.PEOPLE, Hide.MOTION);

        assertThat(job(BOTH).redact(more, looked, fine, Progress.SILENT)).isInstanceOf(ReviewedExport.Unfit.class);
        assertThat(job(BOTH).redact(request, looked, confirming(looked, Set.of("people77")), Progress.SILENT))
                .isInstanceOf(ReviewedExport.Unfit.class);
        Files.write(request.in().files().get(0), new byte[] {0}, StandardOpenOption.APPEND);
        assertThat(job(BOTH).redact(request, looked, fine, Progress.SILENT)).isInstanceOf(ReviewedExport.Unfit.class);
        assertThat(Yard.names(folder)).containsExactly("street.mp4");
    }

    @Test
    void what_is_drawn_by_hand_is_painted_over_the_kept_one_too() {
        RedactRequest request = Crossing.request(folder, Paint.SOLID, Hide.PEOPLE);
        Looked looked = job(BOTH).look(request, Progress.SILENT);
        Drawn everything =
                new Drawn("d1", Span.ALWAYS, List.of(new Drawn.KeyFrame(0, Polygon.of(new Box(0, 0.1, 1, 0.9)))));
        Decisions kept = keepingTheAsker(looked);
        Decisions drawn = new Decisions(kept.kept(), List.of(everything), kept.confirmed(), Set.of());

        Receipt receipt = done(request, looked, drawn, BOTH);

        assertThat(receipt.decided().drawn()).isEqualTo(1);
        List<byte[]> out = Crossing.luma(request.out());
        for (int f = 0; f < Crossing.FRAMES; f++) {
            byte[] shown = out.get(f);
            byte[] real = source.get(f);
            assertThat(Crossing.share(Crossing.ASKER, f, (x, y) -> isLike(shown, real, x, y)))
                    .isZero();
        }
    }

    private RedactFootage job(FixedDetectors.Truth truth) {
        return Yard.job(new LibavFiles(), new FixedDetectors(truth), folder);
    }

    private Receipt done(RedactRequest request, Looked looked, Decisions decisions, FixedDetectors.Truth truth) {
        ReviewedExport result = job(truth).redact(request, looked, decisions, Progress.SILENT);
        assertThat(result).isInstanceOf(ReviewedExport.Done.class);
        return ((ReviewedExport.Done) result).redaction().receipt();
    }

    private static Decisions keepingTheAsker(Looked looked) {
        return confirming(looked, Set.of(asker(looked)));
    }

    private static Decisions confirming(Looked looked, Set<String> kept) {
        Set<String> moments =
                Checklist.of(looked, kept).moments().stream().map(ToCheck::id).collect(Collectors.toSet());
        return new Decisions(kept, List.of(), moments, Set.of());
    }

    private static String asker(Looked looked) {
        return looked.tracks().stream()
                .filter(t -> t.first().box().left() < 0.2)
                .map(Track::id)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isIn(List<Span> spans, long time) {
        return spans.stream().anyMatch(s -> s.contains(time));
    }

    private static double seconds(List<Span> spans) {
        return spans.stream().mapToDouble(s -> s.toSeconds() - s.fromSeconds()).sum();
    }

    /** Pixels between the two and the other's margins, which win. */
    private static int apart(int frame) {
        return Math.abs(Crossing.ASKER.left(frame) - Crossing.OTHER.left(frame)) - 32 - 50;
    }

    private static boolean isBlack(byte[] shown, int x, int y) {
        return (shown[y * Crossing.WIDTH + x] & 255) < 40;
    }

    private static boolean isLike(byte[] shown, byte[] real, int x, int y) {
        int i = y * Crossing.WIDTH + x;
        return Math.abs((shown[i] & 255) - (real[i] & 255)) <= 24;
    }
}
