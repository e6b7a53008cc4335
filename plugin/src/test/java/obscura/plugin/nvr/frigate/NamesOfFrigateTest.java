package obscura.plugin.nvr.frigate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import obscura.plugin.nvr.FrigateSettings;
import obscura.plugin.nvr.NvrLogin;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.line.FakeRecorder;
import obscura.plugin.nvr.line.NvrLine;
import obscura.plugin.time.TimeRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What names of files, versions and lists of a Frigate say; anything else says nothing. */
class NamesOfFrigateTest {
    private static final Instant START = Instant.parse("2026-11-23T03:15:10Z");

    @Test
    void a_recording_says_camera_and_start_in_utc() {
        assertThat(SegmentPath.of("recordings/2026-11-23/03/front/15.10.mp4"))
                .contains(new SegmentPath("front", START));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "recordings/2026-02-30/03/front/15.10.mp4",
                "recordings/2026-11-23/24/front/15.10.mp4",
                "recordings/2026-11-23/03/front/60.10.mp4",
                "recordings/2026-11-23/03/../15.10.mp4",
                "recordings/2026-11-23/03/a/b/15.10.mp4",
                "/recordings/2026-11-23/03/front/15.10.mp4",
                "recordings/2026-11-23/03/front/15.10.mkv"
            })
    void other_paths_are_no_recordings(String path) {
        assertThat(SegmentPath.of(path)).isEmpty();
    }

    @Test
    void pictures_previews_and_exports_say_whose_they_are_and_when() {
        assertThat(KeptName.ofSnapshot("front-door-1795403710.5-fngyzd-clean.webp")
                        .orElseThrow())
                .isEqualTo(new KeptName(
                        "front-door", "1795403710.5-fngyzd", Optional.of(KeptName.instant(START.plusMillis(500)))));
        assertThat(KeptName.ofReviewThumb("thumb-front-1795403710.0-e4sw7w.webp")
                        .orElseThrow()
                        .camera())
                .isEqualTo("front");
        assertThat(KeptName.ofPreview("1795403710.0-1795404010.0.mp4")
                        .orElseThrow()
                        .range())
                .contains(new TimeRange(START, START.plusSeconds(300)));
        KeptName export = KeptName.ofExport("front_20261123_031510-20261123_031530_abc123.mp4")
                .orElseThrow();
        assertThat(export.id()).isEqualTo("front_abc123");
        assertThat(export.range()).contains(new TimeRange(START, START.plusSeconds(20)));
        assertThat(KeptName.ofExportThumb("front_door_abc123.webp")
                        .orElseThrow()
                        .camera())
                .isEqualTo("front_door");
        assertThat(KeptName.ofSnapshot("front.jpg")).isEmpty();
        assertThat(KeptName.isRow("1795403710.5-fngyzd/../x")).isFalse();
    }

    @Test
    void a_version_is_known_or_only_read() {
        assertThat(FrigateVersion.of("0.18.0-e3fa701").orElseThrow().isEighteen())
                .isTrue();
        assertThat(FrigateVersion.of("0.17.2-3d5dd3a\n").orElseThrow().isEighteen())
                .isFalse();
        for (String unknown : List.of("0.15.2", "0.19.0-beta1", "1.0.0")) {
            assertThat(FrigateVersion.of(unknown).orElseThrow().abilities()).isEmpty();
        }
        assertThat(FrigateVersion.of("<html>")).isEmpty();
    }

    @Test
    void a_second_is_written_without_an_exponent() {
        assertThat(SegmentRows.seconds(START.plusMillis(1))).isEqualTo("1795403710.001");
        assertThat(SegmentRows.seconds(START.minusSeconds(10))).isEqualTo("1795403700");
    }

    @Test
    void the_page_nginx_makes_of_a_folder_is_read_with_sizes_and_times() {
        String page = """
                <html><head><title>Index of /clips/</title></head><body><h1>Index of /clips/</h1><hr><pre><a href="../">../</a>
                <a href="faces/">faces/</a>                                  23-Nov-2026 03:25       -
                <a href="front%20door-1.0-a.jpg">front door-1.0-a.jpg</a>                23-Nov-2026 03:25    7072
                <a href="..%2Fevil">..%2Fevil</a>                23-Nov-2026 03:25    7072
                </pre><hr></body></html>""";

        List<MediaFile> files = folder(page).found().flatMap(found -> found).orElseThrow();

        assertThat(files).extracting(MediaFile::name).containsExactly("faces", "front door-1.0-a.jpg");
        assertThat(files.get(0).folder()).isTrue();
        assertThat(files.get(1).bytes()).hasValue(7072);
        assertThat(files.get(1).modified()).contains(Instant.parse("2026-11-23T03:25:00Z"));
    }

    @Test
    void a_page_that_is_broken_off_says_nothing_of_what_is_not_on_it() {
        String page = "<html><head><title>Index of /clips/</title></head><body><pre><a href=\"a.jpg\">a.jpg</a>\r\n";

        assertThat(folder(page).found()).isEmpty();
        assertThat(folder(page + "</pre><hr></body>\r\n</html>\r\n").found()).isPresent();
    }

    @Test
    void another_page_is_no_list_of_files() {
        assertThat(folder("<html><title>Log in</title><a href=\"x.jpg\">x</a></html>")
                        .found())
                .isEmpty();
    }

    private static Answer<Optional<List<MediaFile>>> folder(String page) {
        try (FakeRecorder recorder = new FakeRecorder().usually(asked -> FakeRecorder.with(200, "text/html", page))) {
            NvrLine line = new NvrLine(
                    new FrigateSettings(recorder.url(), Optional.empty(), false).url(), Optional.empty(), pin -> {});
            FrigateLogin login = new FrigateLogin(line, NvrLogin.NONE, java.time.Clock.systemUTC());
            return new AutoIndex(new FrigateCalls(line, login)).folder("clips");
        }
    }
}
