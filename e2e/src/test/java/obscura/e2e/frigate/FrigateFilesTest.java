package obscura.e2e.frigate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.OptionalInt;
import obscura.plugin.video.Frame;
import obscura.plugin.video.FrameSource;
import obscura.plugin.video.libav.LibavFiles;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Footage is real files in Frigate's own layout, and nginx lists and serves them as they are on disk. */
class FrigateFilesTest {
    private static final Instant START = Instant.parse("2026-11-23T03:15:10Z");

    @TempDir
    private Path folder;

    @AutoClose
    private SimulatedFrigate frigate;

    private Asker asker;

    @BeforeEach
    void a_frigate_with_footage() {
        frigate = new SimulatedFrigate(FrigateSettings.in(folder));
        frigate.record("front", START, 3);
        frigate.record("back", START, 1);
        asker = Asker.at(frigate.openDoor());
    }

    @Test
    void a_segment_is_ten_seconds_of_real_video() {
        int frames = 0;
        long last = 0;
        Path file = folder.resolve("recordings/2026-11-23/03/front/15.20.mp4");
        try (FrameSource source = new LibavFiles().open(file, OptionalInt.empty())) {
            for (Frame frame = source.next(); frame != null; frame = source.next()) {
                frames++;
                last = frame.time();
            }
        }
        assertThat(frames).isEqualTo(50);
        assertThat(last).isEqualTo(9_800_000);
    }

    @Test
    void the_list_of_rows_and_the_list_of_files_may_disagree() throws IOException {
        Files.delete(folder.resolve("recordings/2026-11-23/03/front/15.20.mp4"));

        assertThat(asker.each("/api/front/recordings?after=1795403710&before=1795403735", "start_time"))
                .containsExactly("1795403710", "1795403720", "1795403730");
        assertThat(asker.each("/recordings/2026-11-23/03/front/", "name")).containsExactly("15.10.mp4", "15.30.mp4");
    }

    @Test
    void a_file_can_be_read_in_part() throws IOException {
        byte[] whole = Files.readAllBytes(folder.resolve("recordings/2026-11-23/03/front/15.10.mp4"));

        HttpResponse<byte[]> part = asker.with("Range", "bytes=4-7").get("/recordings/2026-11-23/03/front/15.10.mp4");

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 4-7/" + whole.length);
        assertThat(Asker.text(part)).isEqualTo("ftyp");
        assertThat(asker.get("/recordings/2026-11-23/03/front/15.10.mp4").body())
                .isEqualTo(whole);
    }

    @Test
    void a_list_with_no_slash_sends_on_and_what_is_not_there_is_a_page() {
        assertThat(asker.get("/recordings/2026-11-23").statusCode()).isEqualTo(301);
        assertThat(Asker.text(asker.get("/recordings/2026-11-24/"))).contains("404 Not Found");
        assertThat(Asker.text(asker.get("/clips/"))).contains("<a href=\"previews/\">");
        assertThat(Asker.text(asker.get("/exports/"))).isEqualTo("[\n]\n");
    }
}
