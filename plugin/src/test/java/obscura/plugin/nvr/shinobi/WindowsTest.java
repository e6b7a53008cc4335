package obscura.plugin.nvr.shinobi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.nvr.line.Patience;
import obscura.plugin.time.SettableClock;
import obscura.plugin.time.TimeRange;
import org.junit.jupiter.api.Test;

/** Every clip of a range comes exactly once, from a recorder that leaves out edges and hands out so many and no more. */
class WindowsTest {
    private static final Instant START = Instant.parse("2026-11-23T00:00:00Z");
    private static final Duration LONGEST = Duration.ofHours(2);

    private static Kept clip(int number, Instant from, Duration length) {
        return new Kept(
                KeptKind.RECORDING,
                "cam1",
                "clip" + number,
                new TimeRange(from, from.plus(length)),
                OptionalLong.empty(),
                false);
    }

    /** As Shinobi does it: time >= start AND end <= end, the newest first. */
    private static Windows.Ask recorder(List<Kept> clips, int most) {
        return (range, limit) -> Answer.given(clips.stream()
                .filter(clip -> !clip.range().from().isBefore(range.from())
                        && !clip.range().to().isAfter(range.to()))
                .sorted(Comparator.comparing((Kept clip) -> clip.range().from()).reversed())
                .limit(Math.min(limit, most))
                .toList());
    }

    private static Patience patience() {
        return new Patience(Clock.systemUTC(), 20_000, Duration.ofMinutes(5));
    }

    @Test
    void every_clip_that_starts_in_the_range_comes_once() {
        for (long seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            List<Kept> clips = new ArrayList<>();
            int count = random.nextInt(2_500);
            for (int i = 0; i < count; i++) {
                Instant from = START.plusSeconds(random.nextInt(48 * 3_600));
                clips.add(clip(i, from, Duration.ofSeconds(1 + random.nextInt(2 * 3_600))));
            }
            TimeRange range = new TimeRange(
                    START.plusSeconds(random.nextInt(3_600)), START.plusSeconds(3_601 + random.nextInt(60 * 3_600)));
            List<String> found = new ArrayList<>();
            Optional<Trouble> trouble = new Windows(recorder(clips, Windows.MOST), LONGEST, patience(), () -> true)
                    .each(range, clip -> found.add(clip.name()));
            assertThat(trouble).as("seed " + seed).isEmpty();
            assertThat(found)
                    .as("seed " + seed)
                    .containsExactlyInAnyOrderElementsOf(clips.stream()
                            .filter(clip -> range.contains(clip.range().from()))
                            .map(Kept::name)
                            .toList());
        }
    }

    @Test
    void a_recorder_that_never_hands_out_more_is_found_out() {
        List<Kept> clips = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            clips.add(clip(i, START.plusMillis(i), Duration.ofSeconds(5)));
        }
        Optional<Trouble> trouble = new Windows(recorder(clips, Windows.USUAL), LONGEST, patience(), () -> true)
                .each(new TimeRange(START, START.plusSeconds(3_600)), clip -> {});
        assertThat(trouble).isPresent();
    }

    @Test
    void two_rows_of_one_name_are_one_thing_that_may_be_an_hour_later() {
        List<Kept> clips = List.of(clip(1, START, Duration.ofSeconds(60)), clip(1, START, Duration.ofSeconds(90)));
        List<Kept> found = new ArrayList<>();
        new Windows(recorder(clips, Windows.MOST), LONGEST, patience(), () -> true)
                .each(new TimeRange(START, START.plusSeconds(3_600)), found::add);
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.twin()).isTrue();
            assertThat(one.item().range()).isEqualTo(new TimeRange(START, START.plusSeconds(3_690)));
        });
    }

    @Test
    void a_trouble_in_the_middle_is_told() {
        Windows.Ask silent = (range, limit) -> Answer.no(Trouble.Kind.UNREACHABLE, "Nothing answers.");
        assertThat(new Windows(silent, LONGEST, patience(), () -> true)
                        .each(new TimeRange(START, START.plusSeconds(1)), clip -> {}))
                .isPresent();
    }

    /** As full as it may be wherever halving helps, so that there would be millions of questions. */
    private static Windows.Ask endless(AtomicInteger asked) {
        return (range, limit) -> {
            asked.incrementAndGet();
            int rows = limit == Windows.USUAL ? Windows.USUAL : 1;
            return Answer.given(Collections.nCopies(rows, clip(1, range.from(), Duration.ofSeconds(5))));
        };
    }

    @Test
    void a_recorder_that_always_has_more_is_not_asked_for_ever() {
        AtomicInteger asked = new AtomicInteger();
        Patience patience = new Patience(Clock.systemUTC(), 700, Duration.ofMinutes(5));
        Optional<Trouble> trouble = new Windows(endless(asked), LONGEST, patience, () -> true)
                .each(new TimeRange(Instant.EPOCH, START), clip -> {});
        assertThat(asked).hasValue(700);
        assertThat(trouble).hasValueSatisfying(why -> assertThat(why.sentence()).contains("700 questions"));
    }

    @Test
    void a_recorder_that_answers_slowly_is_not_asked_for_hours() {
        AtomicInteger asked = new AtomicInteger();
        SettableClock clock = new SettableClock(START);
        Windows.Ask slow = (range, limit) -> {
            clock.forward(Duration.ofSeconds(19));
            return endless(asked).rows(range, limit);
        };
        Patience patience = new Patience(clock, 20_000, Duration.ofMinutes(15));
        Optional<Trouble> trouble =
                new Windows(slow, LONGEST, patience, () -> true).each(new TimeRange(Instant.EPOCH, START), clip -> {});
        assertThat(asked).hasValueLessThan(49);
        assertThat(trouble).isPresent();
    }
}
