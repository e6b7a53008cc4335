package obscura.plugin.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import obscura.plugin.mask.Box;
import obscura.plugin.time.Span;
import obscura.plugin.video.Clips;
import obscura.plugin.video.DrawnClip;
import obscura.plugin.video.Reel;
import obscura.plugin.video.Reels;
import obscura.plugin.video.libav.LibavFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A range of footage is exported as a whole, however its recorder cut it into files. */
class ReelExportTest {
    private static final int EACH = 8;

    @TempDir
    Path folder;

    private Path out() {
        return folder.resolve("out.mp4");
    }

    private Redaction redact(Reel reel, FixedDetectors detectors) {
        Ask ask = Ask.of(reel, out()).receipt(folder.resolve("r.json")).proved();
        return Yard.redact(new LibavFiles(), detectors, ask);
    }

    private static FixedDetectors walker() {
        return new FixedDetectors((look, time) -> look == 0 ? List.of(Yard.walker(time)) : List.of());
    }

    @Test
    void it_covers_what_the_uncut_clip_would_and_a_stranger_agrees() {
        Redaction cut = redact(Reels.cut(Yard.CLIP.flickering(0), EACH, folder), walker());

        assertThat(cut.receipt().picture().frames()).isEqualTo(Yard.FRAMES);
        assertThat(Yard.worstShown(out())).isZero();
        assertThat(new VerifyExport(new LibavFiles())
                        .verify(out(), folder.resolve("r.json"), Progress.SILENT)
                        .broken())
                .isEmpty();

        Path uncut = Clips.lossless(Yard.CLIP.flickering(0), folder.resolve("uncut.mp4"));
        Receipt whole = Yard.redact(new LibavFiles(), walker(), Ask.of(uncut, folder.resolve("w.mp4")))
                .receipt();
        assertThat(cut.receipt().regions()).isEqualTo(whole.regions());
        assertThat(cut.receipt().counts()).isEqualTo(whole.counts());
    }

    @Test
    void across_a_hole_everybody_stays_covered() {
        Redaction done = redact(Reels.cut(Yard.CLIP, EACH, folder, 1), walker());

        assertThat(done.receipt().picture().frames()).isEqualTo(Yard.FRAMES - EACH);
        assertThat(new VerifyExport(new LibavFiles())
                        .verify(out(), folder.resolve("r.json"), Progress.SILENT)
                        .broken())
                .isEmpty();
    }

    @Test
    void what_is_under_the_regions_never_reaches_the_file() throws IOException {
        Box hidden = new Box(0.25, 0.25, 0.75, 0.75);
        List<String> exports = new ArrayList<>();
        for (int luma : List.of(30, 220)) {
            Path world = Files.createDirectory(folder.resolve("world" + luma));
            DrawnClip clip =
                    DrawnClip.of(96, 80, 24).with(new DrawnClip.Mover(30, 26, 30, 24, 0.25, 0.25, luma, luma, 90));
            Ask ask = Ask.of(Reels.cut(clip, 10, world, 1), world.resolve("out.mp4"))
                    .only(Ask.region(Span.ALWAYS, hidden))
                    .proved();
            Yard.redact(ask);
            exports.add(Digest.of(ask.out()));
        }

        assertThat(exports.get(1)).isEqualTo(exports.get(0));
    }

    @Test
    void when_a_file_vanishes_there_is_no_export() throws IOException {
        Reel reel = Reels.cut(Yard.CLIP, EACH, folder);
        Files.delete(reel.files().get(3));

        assertThatThrownBy(() -> redact(reel, walker())).hasMessageContaining("There is no file");
        assertThat(Files.exists(out())).isFalse();
    }
}
