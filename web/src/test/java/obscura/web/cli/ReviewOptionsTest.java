package obscura.web.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import obscura.plugin.export.DecisionsFile;
import obscura.plugin.export.RedactFootage;
import obscura.plugin.export.review.Decisions;
import obscura.plugin.video.EncoderSettings;
import obscura.plugin.video.libav.FfmpegProgram;
import obscura.plugin.video.libav.LibavFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Looking in one run and painting what a person decided in another. */
class ReviewOptionsTest {
    private static final String PLAN = """
            {"version":1,"paint":"solid","regions":[{"id":"p1","from":0.0,"to":2.4,\
            "polygon":[[0.1,0.2],[0.3,0.2],[0.3,0.8],[0.1,0.8]]}]}""";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void draw() throws IOException, InterruptedException {
        String source = "testsrc=size=160x112:rate=25:duration=0.4";
        Process ffmpeg = new ProcessBuilder(
                        FfmpegProgram.path().toString(),
                        "-v",
                        "error",
                        "-f",
                        "lavfi",
                        "-i",
                        source,
                        "-pix_fmt",
                        "yuv420p",
                        at("in.mp4"))
                .inheritIO()
                .start();
        assertThat(ffmpeg.waitFor()).isZero();
        Files.writeString(folder.resolve("p.json"), PLAN);
        Files.createDirectory(folder.resolve("look"));
    }

    @Test
    void the_first_run_writes_what_was_found_and_the_second_paints_it() {
        assertThat(run("--review-out", at("look"))).isZero();
        assertThat(folder.resolve("out.mp4")).doesNotExist();
        assertThat(folder.resolve("look")).isDirectoryContaining(f -> f.endsWith("tracks.json"));
        assertThat(err.toString(UTF_8)).contains("0 moments to check");
        DecisionsFile.write(Decisions.NONE, folder.resolve("d.json"));

        assertThat(run("--looked", at("look"), "--decisions", at("d.json"))).isZero();

        assertThat(folder.resolve("out.mp4")).isNotEmptyFile();
        assertThat(err.toString(UTF_8)).contains("A person looked at what was found");
    }

    @Test
    void decisions_that_are_not_about_the_look_paint_nothing() {
        run("--review-out", at("look"));
        Decisions wrong = new Decisions(Set.of("people1"), List.of(), Set.of(), Set.of());
        DecisionsFile.write(wrong, folder.resolve("d.json"));

        assertThat(run("--looked", at("look"), "--decisions", at("d.json"))).isEqualTo(3);

        assertThat(folder.resolve("out.mp4")).doesNotExist();
        assertThat(err.toString(UTF_8)).contains("There is no person or face people1");
    }

    @Test
    void half_of_what_belongs_together_is_wrong_usage() {
        assertThat(run("--looked", at("look"))).isEqualTo(2);
        assertThat(run("--review-out", at("look"), "--looked", at("look"), "--decisions", at("d.json")))
                .isEqualTo(2);
        assertThat(run("--review-out", at("nowhere"))).isEqualTo(3);
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... more) {
        RedactFootage job = new RedactFootage(new LibavFiles(), kinds -> List.of(), EncoderSettings.EXPORT, folder);
        PrintStream print = new PrintStream(err, true, UTF_8);
        CommandLine commands =
                new CommandLine(new Obscura()).addSubcommand("redact", new Redact(() -> job, print, false));
        String[] all = new String[5 + more.length];
        System.arraycopy(new String[] {"redact", at("in.mp4"), at("out.mp4"), "--plan", at("p.json")}, 0, all, 0, 5);
        System.arraycopy(more, 0, all, 5, more.length);
        return new Cli(commands, print).run(all);
    }
}
