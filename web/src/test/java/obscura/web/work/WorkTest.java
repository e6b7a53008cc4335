package obscura.web.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import obscura.plugin.export.RedactRequest;
import obscura.plugin.export.RequestLine;
import obscura.plugin.export.order.ResultText;
import obscura.plugin.mask.Hide;
import obscura.plugin.plan.Paint;
import obscura.plugin.time.Span;
import obscura.plugin.video.DrawnClip;
import obscura.plugin.video.Reel;
import obscura.plugin.video.Reels;
import obscura.plugin.video.Shot;
import obscura.plugin.work.Bounds;
import obscura.plugin.work.Cage;
import obscura.plugin.work.Outcome;
import obscura.plugin.work.Program;
import obscura.plugin.work.WorkerPictures;
import obscura.plugin.work.Workers;
import obscura.web.Main;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program itself as its own worker. */
class WorkTest {
    private static final DrawnClip CLIP =
            DrawnClip.of(160, 112, 75).with(new DrawnClip.Mover(20, 24, 20, 56, 1, 0, 190, 95, 165));

    @TempDir
    Path home;

    private Workers workers;
    private final List<String> log = new ArrayList<>();

    @BeforeEach
    void this_program() {
        Program self = new Program(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-Dorg.bytedeco.javacpp.cachedir="
                                + System.getProperty(
                                        "org.bytedeco.javacpp.cachedir",
                                        System.getProperty("user.home") + "/.javacpp/cache")),
                List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        workers = new Workers(self, Cage.ofThisSystem(), home, log::add);
    }

    private RedactRequest request(Reel reel) {
        return new RedactRequest(
                reel,
                home.resolve("export.mp4"),
                Optional.of(home.resolve("receipt.json")),
                Optional.empty(),
                Optional.empty(),
                Set.of(Hide.MOTION),
                Span.ALWAYS,
                OptionalInt.empty(),
                OptionalInt.empty(),
                false,
                Paint.SOLID);
    }

    private Outcome export(String order) {
        return workers.carryOut("export", order, Bounds.EXPORT, (phase, done, expected) -> {}, () -> true);
    }

    @Test
    void an_export_is_made_and_told() {
        Outcome outcome = export(RequestLine.write(request(Reels.cut(CLIP, 25, home))));

        assertThat(log).isEmpty();
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Finished.class,
                        done -> assertThat(ResultText.read(done.result()).frames())
                                .isEqualTo(75));
        assertThat(home.resolve("export.mp4")).exists();
        assertThat(home.resolve("receipt.html")).exists();
    }

    @Test
    void what_can_not_be_done_is_said_in_words() {
        assertThat(export(RequestLine.write(request(Reel.of(home.resolve("none.mp4"))))))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.message()).contains("There is no file"));
        assertThat(export("{}")).isInstanceOf(Outcome.Refused.class);
        assertThat(workers.carryOut("dance", "{}", Bounds.EXPORT, (phase, done, expected) -> {}, () -> true))
                .isEqualTo(new Outcome.Refused("This version of Obscura does not do that kind of work."));
    }

    @Test
    void pictures_come_one_for_each_shot() throws Exception {
        Path clip = Reels.cut(CLIP, 75, home).files().get(0);
        Path rubbish = Files.writeString(home.resolve("rubbish.mp4"), "no video");
        try (WorkerPictures pictures = new WorkerPictures(workers, Bounds.PICTURES, Duration.ofSeconds(20))) {
            List<Optional<byte[]>> taken = pictures.take(
                    List.of(
                            new Shot(clip, 0, Optional.empty()),
                            new Shot(rubbish, 0, Optional.empty()),
                            new Shot(clip, 2_000_000, Optional.empty())),
                    64);

            assertThat(taken).extracting(Optional::isPresent).containsExactly(true, false, true);
            assertThat(taken.get(0).orElseThrow()).isNotEqualTo(taken.get(2).orElseThrow());
        }
    }
}
