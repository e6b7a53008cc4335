package obscura.plugin.nvr.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import obscura.plugin.ObscuraException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What names of recordings mean, and which patterns are none. */
class FolderPatternTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "FRIGATE,2026-11-23/03/front/15.10,front,2026-11-23T03:15:10Z",
        "SHINOBI,home/yard/2026-11-23T03-06-42,home/yard,2026-11-23T03:06:42Z",
        "PLAIN,front door/20261123/030642,front door,2026-11-23T03:06:42Z",
        "PLAIN,front door/2026-11-23/03-06-42,front door,2026-11-23T03:06:42Z",
        "PLAIN_HOURS,front/2026-11-23/03/15.10,front,2026-11-23T03:15:10Z",
        "PLAIN_NAMES,front/2026-11-23_03-15-10,front,2026-11-23T03:15:10Z",
        "ZONEMINDER_DEEP,1/26/11/23/03/15/10/77-video,1,2026-11-23T03:15:10Z"
    })
    void each_known_layout_says_camera_and_start(KnownLayout layout, String path, String camera, Instant start) {
        assertThat(read(layout.pattern().text(), path, ZoneOffset.UTC))
                .isEqualTo(
                        new NameReading.Placed(camera, LocalDate.ofInstant(start, ZoneOffset.UTC), Optional.of(start)));
    }

    @Test
    void a_name_that_says_only_the_day_makes_up_no_time() {
        assertThat(read(KnownLayout.ZONEMINDER.pattern().text(), "1/2026-11-23/77/77-video", ZoneOffset.UTC))
                .isEqualTo(new NameReading.Placed("1", LocalDate.of(2026, 11, 23), Optional.empty()));
    }

    @Test
    void a_camera_is_called_by_any_text() {
        for (String camera :
                new String[] {"<b onclick=\"x\">", "O'Hara", "двор", "門", "a\nb", "a.b{c}", "$1\\E", "😀"}) {
            NameReading reading = read("{camera}/{date}/{time}", camera + "/2026-11-23/03-06-42", ZoneOffset.UTC);
            assertThat(((NameReading.Placed) reading).camera()).isEqualTo(camera);
        }
    }

    @Test
    void other_names_are_left_alone() {
        for (String path :
                new String[] {"front/2026-11-23", "front/x/03-06-42", "front/2026-11-23/03-06-42/more", ""}) {
            assertThat(read("{camera}/{date}/{time}", path, ZoneOffset.UTC)).isEqualTo(new NameReading.Other());
        }
    }

    @Test
    void a_day_that_does_not_exist_is_said_to_be_none() {
        assertThat(read("{camera}/{date}/{time}", "front/2026-02-30/03-06-42", ZoneOffset.UTC))
                .isInstanceOf(NameReading.NoSuchTime.class);
        assertThat(read("{camera}/{date}/{time}", "front/2026-02-03/25-06-42", ZoneOffset.UTC))
                .isInstanceOf(NameReading.NoSuchTime.class);
        assertThat(read("{camera}/{date}/{time}", "front/0026-02-03/05-06-42", ZoneOffset.UTC))
                .isInstanceOf(NameReading.NoSuchTime.class);
    }

    @Test
    void two_names_that_say_different_days_say_none() {
        String pattern = "{camera}/{yyyy-MM-dd}/{yyyy-MM-dd'T'HH-mm}";
        assertThat(read(pattern, "a/2026-11-23/2026-11-24T10-00", ZoneOffset.UTC))
                .isInstanceOf(NameReading.NoSuchTime.class);
        assertThat(read(pattern, "a/2026-11-23/2026-11-23T10-00", ZoneOffset.UTC))
                .isInstanceOf(NameReading.Placed.class);
    }

    @Test
    void a_local_time_that_was_left_out_in_spring_is_read_as_if_it_was_not() {
        assertThat(start("a/2026-03-29/02-30-00", Instant.EPOCH)).isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @Test
    void a_local_time_that_came_twice_is_the_first_unless_the_last_write_decides() {
        Instant first = Instant.parse("2026-10-25T00:30:00Z");
        Instant second = first.plus(Duration.ofHours(1));
        String path = "a/2026-10-25/02-30-00";
        assertThat(start(path, first.plusSeconds(60))).isEqualTo(first);
        assertThat(start(path, second.plusSeconds(60))).isEqualTo(second);
        assertThat(start(path, second.plus(Duration.ofDays(30)))).isEqualTo(first);
        assertThat(start(path, Instant.EPOCH)).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{date}/{time} | at its end: {camera} is missing",
                "{camera}/{time} | year, month and day",
                "{camera}/{yyyy-MM-dd}/{HH} | HH before mm",
                "{camera}/{yyyy-MM-dd}/{mm.ss} | HH before mm",
                "/{camera}/{date} | at character 1, before \"/{camera}/{date}\": it starts from the folder itself",
                "{camera}//{date} | at character 10, before \"/{date}\": a name is missing",
                "{camera}/{date}/ | at its end: a name is missing",
                "../{camera}/{date} | at character 1, before \"../{camera}/{date}\": it can't go to another folder",
                "{camera}/./{date} | at character 10",
                "{camera}/{date | at character 10, before \"{date\": this { is never closed",
                "{camera}/date} | at character 14, before \"}\": there is no {",
                "{camera}/{} | at character 11, before \"}\": nothing stands between",
                "{camera}/{yyyy-MM-dd'T} | at character 21",
                "{camera}/{yyyy-MM-DD} | at character 19, before \"DD}\": \"DD\" says nothing here",
                "{camera}/{yyyyMMdd/HH} | at character 19",
                "{camera}{event}/{date} | at character 9, before \"{event}/{date}\": nothing tells where",
                "{camera}/{camera}/{date} | at character 10, before \"{camera}/{date}\": {camera} stands there twice",
                "{camera}\\{date} | at character 9",
            })
    void nonsense_is_refused_at_the_place_of_the_fault(String pattern, String why) {
        assertThatThrownBy(() -> new FolderPattern(pattern))
                .isInstanceOf(ObscuraException.class)
                .hasMessageContaining(why);
    }

    @Test
    void no_text_is_too_strange_to_be_accepted_or_refused_in_words() {
        String letters = "{}{}''//camera*dateyyyyMMddHHmmss.-\\\n\0 ü";
        for (long seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "{camera}/{date}" : "");
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            String refusal = refusal(text.toString());
            assertThat(refusal).as("seed " + seed).doesNotContain("\n", "\0");
        }
    }

    private static String refusal(String text) {
        try {
            return new FolderPattern(text).reader(BERLIN).depth() > 0 ? "" : "no names";
        } catch (ObscuraException e) {
            return e.getMessage();
        }
    }

    private static Instant start(String path, Instant modified) {
        NameReading reading =
                new FolderPattern("{camera}/{date}/{time}").reader(BERLIN).read(path, modified);
        return ((NameReading.Placed) reading).start().orElseThrow();
    }

    private static NameReading read(String pattern, String path, ZoneId zone) {
        return new FolderPattern(pattern).reader(zone).read(path, Instant.EPOCH);
    }
}
