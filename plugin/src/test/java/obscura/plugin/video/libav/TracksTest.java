package obscura.plugin.video.libav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import obscura.plugin.ObscuraException;
import obscura.plugin.video.Clips;
import obscura.plugin.video.DrawnClip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TracksTest {
    private static final DrawnClip CLIP = DrawnClip.of(96, 64, 10).flickering(1);

    @TempDir
    Path folder;

    @Test
    void everything_but_the_footage_is_named_as_dropped() throws IOException {
        Path words = Files.writeString(folder.resolve("w.srt"), "1\n00:00:00,000 --> 00:00:01,000\nhello\n");
        Path notes = Files.writeString(folder.resolve("n.txt"), "a note");
        Path chapters = Files.writeString(
                folder.resolve("c.txt"), ";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=200\ntitle=one\n");
        Path file = Clips.encoded(
                CLIP,
                List.of(("-f lavfi -i sine=duration=0.4 -i " + words + " -f ffmetadata -i " + chapters).split(" ")),
                folder.resolve("full.mkv"),
                ("-map 0:v -map 1:a -map 2:s -map_chapters 3 -c:v libx264 -c:a aac -c:s srt -attach " + notes
                                + " -metadata:s:t mimetype=text/plain")
                        .split(" "));

        assertThat(Shots.of(file).footage().dropped())
                .containsExactlyInAnyOrder("audio (aac)", "subtitles (subrip)", "attachment (none)", "chapters (1)");
    }

    @Test
    void a_cover_picture_is_no_video_track() {
        Path cover = folder.resolve("cover.jpg");
        Clips.ffmpeg("-f", "lavfi", "-i", "color=red:size=64x64", "-frames:v", "1", cover.toString());
        Path file = Clips.encoded(
                CLIP,
                List.of("-i", cover.toString()),
                folder.resolve("cover.mp4"),
                "-map",
                "1:v",
                "-map",
                "0:v",
                "-c:v:0",
                "copy",
                "-c:v:1",
                "libx264",
                "-disposition:v:0",
                "attached_pic");

        Shots.Reel reel = Shots.of(file);

        assertThat(reel.footage().dropped()).containsExactly("cover picture (mjpeg)");
        assertThat(reel.footage().width()).isEqualTo(96);
        assertThat(reel.shots()).hasSize(10);
    }

    @Test
    void several_video_tracks_are_refused_with_a_list_until_one_is_chosen() {
        Path file = Clips.encoded(
                CLIP,
                List.of("-f", "lavfi", "-i", "testsrc=size=64x48:duration=0.2:rate=25"),
                folder.resolve("two.mp4"),
                "-map",
                "0:v",
                "-map",
                "1:v",
                "-c:v:0",
                "libx264",
                "-c:v:1",
                "mpeg4");

        assertThatThrownBy(() -> Shots.of(file))
                .isInstanceOf(ObscuraException.class)
                .hasMessageContaining("1 (h264, 96x64), 2 (mpeg4, 64x48)")
                .hasMessageContaining("Choose one");
        assertThat(Shots.of(file, OptionalInt.of(1), 1).footage().width()).isEqualTo(96);
        Shots.Reel second = Shots.of(file, OptionalInt.of(2), 1);
        assertThat(second.footage().width()).isEqualTo(64);
        assertThat(second.footage().dropped()).containsExactly("video track 1 (h264, 96x64)");
        assertThat(second.shots()).hasSize(5);
    }

    @Test
    void a_track_that_is_not_there_is_refused() {
        Path file = Clips.lossless(CLIP, folder.resolve("one.mp4"));
        for (int number : new int[] {0, -1, 2, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> Shots.of(file, OptionalInt.of(number), 1))
                    .isInstanceOf(ObscuraException.class)
                    .hasMessageContaining("no video track " + number)
                    .hasMessageContaining("1 (h264, 96x64)");
        }
    }

    @Test
    void pictures_that_change_their_size_are_refused_with_the_second() throws IOException {
        Path one = Clips.lossless(CLIP, folder.resolve("one.ts"), "-bf", "2");
        Path two = Clips.lossless(DrawnClip.of(64, 48, 10), folder.resolve("two.ts"), "-bf", "2");
        Path both = folder.resolve("both.ts");
        try (var out = Files.newOutputStream(both)) {
            Files.copy(one, out);
            Files.copy(two, out);
        }

        assertThatThrownBy(() -> Shots.of(both))
                .isInstanceOf(ObscuraException.class)
                .hasMessageContaining("changes its picture size or kind at second 0.4");
    }
}
