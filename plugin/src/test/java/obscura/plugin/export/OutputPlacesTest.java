package obscura.plugin.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import obscura.plugin.ObscuraException;
import obscura.plugin.mask.Hide;
import obscura.plugin.time.Span;
import obscura.plugin.video.EncoderSettings;
import obscura.plugin.video.libav.LibavFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where results may go and where not: the source is never touched, and nothing but ours is ever removed. */
class OutputPlacesTest {
    @TempDir
    Path folder;

    private Path source;
    private String content;

    @BeforeEach
    void draw() {
        source = Yard.clip(folder);
        content = Digest.of(source);
    }

    @Test
    void the_source_is_never_overwritten_by_whatever_name() throws IOException {
        Path link = Files.createLink(folder.resolve("link.mp4"), source);
        Path symbolic = Files.createSymbolicLink(folder.resolve("symbolic.mp4"), source);
        Path out = folder.resolve("out.mp4");

        assertRefused(Ask.of(source, source), "same file");
        assertRefused(Ask.of(source, folder.resolve("x/../kept-secret-yard.mp4").normalize()), "same file");
        assertRefused(Ask.of(source, link), "same file");
        assertRefused(Ask.of(source, symbolic), "not a plain file");
        assertRefused(Ask.of(source, out).receipt(source), "same file");
        assertRefused(Ask.of(source, out).planOut(link), "same file");
    }

    /** The page lies beside the receipt under a name nobody typed. */
    @Test
    void the_page_of_a_receipt_never_overwrites_the_source() throws IOException {
        Path page = Files.move(source, folder.resolve("film.html"));
        source = page;

        assertRefused(Ask.of(page, folder.resolve("out.mp4")).receipt(folder.resolve("film.json")), "same file");
    }

    @Test
    void two_results_never_share_a_name() {
        Path out = folder.resolve("out.mp4");
        Path same = folder.resolve("same.json");

        assertRefused(Ask.of(source, out).receipt(out), "names of their own");
        assertRefused(Ask.of(source, out).receipt(same).planOut(same), "names of their own");
        assertRefused(Ask.of(source, folder.resolve("same.html")).receipt(same), "names of their own");
    }

    @Test
    void a_folder_that_is_missing_or_in_the_way_is_refused() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("taken.mp4"));

        assertRefused(Ask.of(source, folder.resolve("nowhere/out.mp4")), "no folder");
        assertRefused(Ask.of(source, folder.resolve("out.mp4")).receipt(folder.resolve("nowhere/r.json")), "no folder");
        assertRefused(Ask.of(source, source.resolve("out.mp4")), "no folder");
        assertRefused(Ask.of(source, taken), "not a plain file");
        assertRefused(Ask.of(folder.resolve("missing.mp4"), folder.resolve("out.mp4")), "no file");
        assertRefused(Ask.of(folder, folder.resolve("out.mp4")), "no file");
    }

    /** Who may write everywhere sees the system's own folder refuse a file. */
    @Test
    void a_folder_that_takes_no_files_is_refused() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        boolean obeyed = closed.toFile().setWritable(false) && !Files.isWritable(closed);
        Path out = (obeyed ? closed : Path.of("/proc")).resolve("out.mp4");

        assertThatThrownBy(() -> redact(Ask.of(source, out))).isInstanceOf(ObscuraException.class);
        assertThat(Files.exists(out)).isFalse();
        assertThat(Digest.of(source)).isEqualTo(content);
        assertThat(closed.toFile().setWritable(true)).isTrue();
    }

    @Test
    void a_time_without_a_frame_is_refused() {
        Ask late = Ask.of(source, folder.resolve("out.mp4")).span(Span.ofSeconds(50, 60));

        assertRefused(late, "--from");
    }

    @Test
    void an_older_export_is_replaced_only_by_a_good_one() throws IOException {
        Path out = Files.writeString(folder.resolve("out.mp4"), "older");
        FixedDetectors broken = new FixedDetectors((look, time) -> {
            throw new ObscuraException(ObscuraException.Kind.FAILED, "The model does not answer.");
        });

        assertThatThrownBy(() -> Yard.redact(new LibavFiles(), broken, Ask.of(source, out)))
                .isInstanceOf(ObscuraException.class);
        assertThat(out).hasContent("older");

        redact(Ask.of(source, out));
        assertThat(Files.size(out)).isGreaterThan(1000);
    }

    @Test
    void what_a_dead_process_left_is_removed_and_nothing_else() throws IOException {
        String id = UUID.randomUUID().toString();
        long alive = ProcessHandle.current().pid();
        Path dead = Files.writeString(folder.resolve(".obscura-4194999999-" + id + ".part"), "left");
        Path living = Files.writeString(folder.resolve(".obscura-" + alive + "-" + id + ".part"), "in the making");
        Path foreign = Files.writeString(folder.resolve(".obscura-notes.part"), "somebody's");

        redact(Ask.of(source, folder.resolve("out.mp4")));

        assertThat(dead).doesNotExist();
        assertThat(living).hasContent("in the making");
        assertThat(foreign).hasContent("somebody's");
    }

    /** Somebody puts a folder under the export's name while the job runs. */
    @Test
    void a_result_that_cannot_get_its_name_takes_the_others_back() {
        Path out = folder.resolve("out.mp4");
        Ask ask = Ask.of(source, out).receipt(folder.resolve("r.json")).planOut(folder.resolve("p.json"));
        RedactFootage job = Yard.job(new LibavFiles(), new FixedDetectors((look, time) -> List.of()), folder);

        assertThatThrownBy(() -> job.redact(
                        ask.request(), (phase, done, expected) -> out.toFile().mkdir()))
                .isInstanceOf(ObscuraException.class)
                .hasMessageContaining("could not be put into its folder");

        assertThat(Yard.names(folder)).containsExactly("kept-secret-yard.mp4", "out.mp4");
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void a_model_that_is_missing_stops_everything_before_anything_is_written() {
        RedactFootage job = new RedactFootage(
                new LibavFiles(),
                kinds -> {
                    throw ObscuraException.refused(
                            "There is no model for " + kinds.iterator().next().word() + ".");
                },
                EncoderSettings.EXPORT,
                folder);

        assertThatThrownBy(() ->
                        job.redact(Ask.of(source, folder.resolve("out.mp4")).request(), Progress.SILENT))
                .hasMessage("There is no model for " + Hide.PEOPLE.word() + ".");
        assertThat(Yard.names(folder)).containsExactly("kept-secret-yard.mp4");
    }

    private static void redact(Ask ask) {
        Yard.redact(new LibavFiles(), new FixedDetectors((look, time) -> List.of()), ask);
    }

    private void assertRefused(Ask ask, String words) {
        List<String> before = Yard.names(folder);
        assertThatThrownBy(() -> redact(ask)).isInstanceOfSatisfying(ObscuraException.class, e -> {
            assertThat(e.kind()).isEqualTo(ObscuraException.Kind.REFUSED);
            assertThat(e.getMessage()).contains(words);
        });
        assertThat(Yard.names(folder)).isEqualTo(before);
        assertThat(Digest.of(source)).isEqualTo(content);
    }
}
