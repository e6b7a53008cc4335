package obscura.plugin.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import obscura.plugin.ObscuraException;
import obscura.plugin.detect.ModelCard;
import obscura.plugin.export.review.Checklist;
import obscura.plugin.export.review.Decisions;
import obscura.plugin.export.review.Drawn;
import obscura.plugin.export.review.Looked;
import obscura.plugin.export.review.Noted;
import obscura.plugin.look.Doubt;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import obscura.plugin.mask.Polygon;
import obscura.plugin.plan.Region;
import obscura.plugin.time.Span;
import obscura.plugin.track.Moment;
import obscura.plugin.track.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A look and a person's decisions outlive the process that made them, and nothing else passes for them. */
class ReviewFilesTest {
    @TempDir
    Path folder;

    @Test
    void a_look_comes_back_bit_for_bit() {
        for (long seed = 0; seed < 30; seed++) {
            Looked looked = looked(new Random(seed), 50);
            LookedFolder.write(looked, folder);
            assertThat(LookedFolder.read(folder)).as("seed " + seed).isEqualTo(looked);
        }
    }

    @Test
    void thirty_thousand_regions_are_no_burden() {
        Looked looked = looked(new Random(1), 30_000);
        LookedFolder.write(looked, folder);
        assertThat(LookedFolder.read(folder).found()).hasSize(30_000);
    }

    @Test
    void files_of_two_looks_are_not_taken_for_one() throws IOException {
        LookedFolder.write(looked(new Random(1), 50), folder);
        byte[] plan = Files.readAllBytes(folder.resolve(LookedFolder.PLAN));
        LookedFolder.write(looked(new Random(2), 50), folder);
        Files.write(folder.resolve(LookedFolder.PLAN), plan);

        assertRefused(() -> LookedFolder.read(folder), "not of one look");
    }

    @Test
    void a_look_that_is_cut_short_changed_or_missing_is_refused() throws IOException {
        assertRefused(() -> LookedFolder.read(folder), "can't be read");
        LookedFolder.write(looked(new Random(1), 50), folder);
        Path tracks = folder.resolve(LookedFolder.TRACKS);
        String whole = Files.readString(tracks);
        for (long seed = 0; seed < 40; seed++) {
            Files.writeString(tracks, whole.substring(0, new Random(seed).nextInt(whole.length() - 1)));
            assertRefused(() -> LookedFolder.read(folder), "review the clip again");
        }
        for (String wrong : List.of("\"version\":2", "\"name\":1,\"version\":1", "\"version\":1,\"version\":1")) {
            Files.writeString(tracks, whole.replaceFirst("\"version\":1", wrong));
            assertRefused(() -> LookedFolder.read(folder), "review the clip again");
        }
        Files.writeString(tracks, whole + " {}");
        assertRefused(() -> LookedFolder.read(folder), "review the clip again");
    }

    @Test
    void the_moments_to_check_are_written_for_people() throws IOException {
        Looked looked = looked(new Random(1), 50);
        LookedFolder.writeMoments(Checklist.of(looked, Set.of()), folder);
        assertThat(Files.readString(folder.resolve(LookedFolder.MOMENTS))).contains("\"why\":", "\"leftOut\":0");
    }

    @Test
    void decisions_come_back_bit_for_bit() {
        Polygon one = Polygon.of(new Box(1 / 3.0, 0.1, 0.7, 0.9));
        Polygon two = Polygon.of(new Box(0.2, 0.1, Math.nextUp(0.7), 0.9));
        Decisions decisions = new Decisions(
                Set.of("people3", "faces1"),
                List.of(new Drawn(
                        "d-1",
                        new Span(3, Span.FOREVER),
                        List.of(new Drawn.KeyFrame(5, one), new Drawn.KeyFrame(900_001, two)))),
                Set.of("gap-people1-40"),
                Set.of("birth-people2-80"));
        Path file = folder.resolve("d.json");

        DecisionsFile.write(decisions, file);

        assertThat(DecisionsFile.read(file)).isEqualTo(decisions);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"version\":2,\"kept\":[],\"drawn\":[],\"confirmed\":[],\"covered\":[]}",
                "{\"version\":1,\"drawn\":[],\"kept\":[],\"confirmed\":[],\"covered\":[]}",
                "{\"version\":1,\"kept\":[\"a b\"],\"drawn\":[],\"confirmed\":[],\"covered\":[]}",
                "{\"version\":1,\"kept\":[\"a\",\"a\"],\"drawn\":[],\"confirmed\":[],\"covered\":[]}",
                "{\"version\":1,\"kept\":[],\"drawn\":[],\"confirmed\":[\"m\"],\"covered\":[\"m\"]}",
                "{\"version\":1,\"kept\":[],\"drawn\":[],\"confirmed\":[],\"covered\":[]}{}",
                "{\"version\":1,\"kept\":[],\"drawn\":[],\"confirmed\":[],\"covered\":[],\"reason\":\"x\"}",
                "{\"version\":1,\"kept\":[],\"drawn\":[{\"id\":\"d\",\"span\":[0,9],\"keyFrames\":[]}],"
                        + "\"confirmed\":[],\"covered\":[]}",
                "{\"version\":1,\"kept\":[],\"drawn\":[{\"id\":\"d\",\"span\":[0,9],\"keyFrames\":[{\"time\":0,"
                        + "\"polygon\":[0,0,1]}]}],\"confirmed\":[],\"covered\":[]}"
            })
    void what_is_not_a_persons_decisions_is_refused(String text) throws IOException {
        Path file = folder.resolve("d.json");
        Files.writeString(file, text);
        assertRefused(() -> DecisionsFile.read(file), "review the clip again");
    }

    private interface Reading {
        void read();
    }

    private static void assertRefused(Reading reading, String words) {
        assertThatThrownBy(reading::read).isInstanceOfSatisfying(ObscuraException.class, e -> {
            assertThat(e.kind()).isEqualTo(ObscuraException.Kind.REFUSED);
            assertThat(e.getMessage()).contains(words);
        });
    }

    private static Looked looked(Random random, int regions) {
        List<Region> found = new ArrayList<>();
        for (int i = 0; i < regions; i++) {
            Hide kind = Hide.values()[random.nextInt(4)];
            found.add(new Region("m" + i, kind, span(random), Polygon.of(box(random))));
        }
        found.sort((a, b) -> a.span().from() != b.span().from()
                ? Long.compare(a.span().from(), b.span().from())
                : a.id().compareTo(b.id()));
        Noted noted = new Noted(
                Map.of(Hide.PEOPLE, 3),
                Map.of(Hide.PEOPLE, 30L, Hide.FACES, 4L),
                List.of(new ModelCard(
                        "n", "n.onnx", "ab".repeat(32), ModelCard.Family.NANODET, Hide.PEOPLE, 0.4, 0.2, "MIT", "s")),
                List.of(span(random)),
                List.of(span(random), span(random)),
                List.of(),
                List.of(new Doubt(Hide.FACES, span(random), box(random), 3, random.nextDouble())));
        List<Track> tracks = List.of(
                new Track(1, Hide.PEOPLE, List.of(moment(5, random), moment(90, random))),
                new Track(7, Hide.FACES, List.of(moment(0, random))));
        return new Looked(
                new Looked.Source("0f".repeat(32), 99, 640, 360, 9, 0, 5_000_000),
                new Looked.Asked(Set.of(Hide.PEOPLE, Hide.MOTION), Span.ALWAYS, OptionalInt.of(1), OptionalInt.empty()),
                found,
                List.of(new Region("p1", null, Span.ALWAYS, Polygon.of(box(random)))),
                tracks,
                noted);
    }

    private static Moment moment(long time, Random random) {
        return new Moment(time, box(random), true, random.nextDouble());
    }

    private static Span span(Random random) {
        long from = random.nextInt(1_000_000_000);
        return new Span(from, from + 1 + random.nextInt(1_000_000_000));
    }

    private static Box box(Random random) {
        double left = random.nextDouble() * 0.9;
        double top = random.nextDouble() * 0.9;
        return new Box(left, top, left + 1e-3 + random.nextDouble() * 0.05, top + 1e-3 + random.nextDouble() * 0.05);
    }
}
