package obscura.plugin.nvr.frigate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import obscura.plugin.nvr.NvrLogin;
import obscura.plugin.nvr.line.FakeRecorder;
import obscura.plugin.nvr.line.FakeRecorder.Said;
import obscura.plugin.nvr.line.NvrLine;
import obscura.plugin.time.SettableClock;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A Frigate that claims recordings of every hour there ever was is not walked through for ever, and the newest come first. */
class WalkSegmentsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @AutoClose
    private final FakeRecorder frigate = new FakeRecorder().usually(WalkSegmentsTest::everything);

    private final List<String> segments = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();

    /** Each day since 1970 and one far ahead; each hour of each; one camera and one recording in each. */
    private static Said everything(String asked) {
        String path = asked.split(" ")[1];
        Stream<String> names = switch (path.split("/").length) {
            case 2 ->
                Stream.concat(
                        Stream.of("9999-01-01"),
                        LocalDate.EPOCH.datesUntil(LocalDate.of(2026, 11, 24)).map(LocalDate::toString));
            case 3 -> IntStream.range(0, 24).mapToObj("%02d"::formatted);
            case 4 -> Stream.of("front");
            default -> Stream.of();
        };
        String json = path.startsWith("/api/")
                ? "[]"
                : path.split("/").length == 5
                        ? "[{\"name\":\"15.10.mp4\",\"type\":\"file\",\"size\":7}]"
                        : names.map("{\"name\":\"%s\",\"type\":\"directory\"}"::formatted)
                                .collect(Collectors.joining(",", "[", "]"));
        return FakeRecorder.with(200, "application/json", json);
    }

    private WalkSegments walk(int mostFolders) {
        NvrLine line = new NvrLine(frigate.url(), Optional.empty(), pin -> {});
        SettableClock clock = new SettableClock(NOW);
        FrigateCalls calls = new FrigateCalls(line, new FrigateLogin(line, NvrLogin.NONE, clock));
        return new WalkSegments(
                new Media(new AutoIndex(calls), Optional.empty()), new SegmentRows(calls), clock, mostFolders);
    }

    private WalkSegments.Take take() {
        return new WalkSegments.Take() {
            @Override
            public void segment(Segment segment) {
                segments.add(segment.path());
            }

            @Override
            public void refused(String path, String why) {
                unread.add(path);
            }

            @Override
            public void unread(String path, String why) {
                unread.add(path + ": " + why);
            }

            @Override
            public boolean goOn() {
                return true;
            }
        };
    }

    @Test
    void it_ends_and_says_that_nothing_is_known_of_the_rest() {
        walk(200).walk(Instant.EPOCH, Instant.parse("9000-01-01T00:00:00Z"), camera -> true, take());

        assertThat(frigate.heard()).hasSizeLessThan(450);
        assertThat(unread)
                .anySatisfy(one -> assertThat(one).startsWith("recordings: ").contains("known in part only"));
    }

    @Test
    void what_is_newest_comes_first_and_a_claim_of_the_future_last() {
        walk(200).walk(Instant.EPOCH, Instant.parse("9000-01-01T00:00:00Z"), camera -> true, take());

        assertThat(segments.get(0)).isEqualTo("recordings/2026-11-23/00/front/15.10.mp4");
        assertThat(segments).hasSizeGreaterThan(50).noneMatch(path -> path.contains("9999"));
    }
}
