package obscura.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import obscura.plugin.ObscuraException;
import obscura.plugin.id.CameraId;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Entry;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Who;
import obscura.plugin.time.SettableClock;
import obscura.plugin.time.TimeRange;
import org.junit.jupiter.api.Test;

class NoteLooksTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final Who ANNA = new Who("anna", "192.0.2.1");
    private static final CameraId YARD = new CameraId(1);

    private final List<Note> notes = new ArrayList<>();
    private final SettableClock clock = new SettableClock(NOON);
    private final NoteLooks looks = new NoteLooks(this::append, clock);

    private Entry append(Note note) {
        notes.add(note);
        return new Entry(notes.size(), NOON, note, "", "");
    }

    @Test
    void a_look_is_written_down_with_the_five_minutes_it_falls_into() {
        looks.look(ANNA, YARD, "yard", Instant.parse("2026-05-30T08:03:11Z"));
        assertThat(notes).hasSize(1);
        assertThat(notes.get(0).act()).isEqualTo(Act.VIEW_FOOTAGE);
        assertThat(notes.get(0).camera()).contains(YARD);
        assertThat(notes.get(0).range())
                .contains(new TimeRange(Instant.parse("2026-05-30T08:00:00Z"), Instant.parse("2026-05-30T08:05:00Z")));
    }

    @Test
    void scrubbing_through_the_same_five_minutes_is_one_look() {
        for (int second = 0; second < 300; second += 10) {
            looks.look(ANNA, YARD, "yard", NOON.plusSeconds(second));
        }
        assertThat(notes).hasSize(1);
    }

    @Test
    void other_footage_another_camera_and_another_person_are_looks_of_their_own() {
        looks.look(ANNA, YARD, "yard", NOON);
        looks.look(ANNA, YARD, "yard", NOON.plusSeconds(300));
        looks.look(ANNA, new CameraId(2), "porch", NOON);
        looks.look(new Who("ben", "192.0.2.1"), YARD, "yard", NOON);
        assertThat(notes).hasSize(4);
    }

    @Test
    void whoever_comes_back_after_five_minutes_looks_again() {
        looks.look(ANNA, YARD, "yard", NOON);
        clock.set(NOON.plus(Duration.ofMinutes(5)).plusMillis(1));
        looks.look(ANNA, YARD, "yard", NOON);
        assertThat(notes).hasSize(2);
    }

    @Test
    void a_clock_that_is_set_back_hides_no_look() {
        looks.look(ANNA, YARD, "yard", NOON);
        clock.set(NOON.minus(Duration.ofDays(1)));
        looks.look(ANNA, YARD, "yard", NOON);
        assertThat(notes).hasSize(2);
    }

    @Test
    void a_look_that_cannot_be_written_down_fails_each_time() {
        NoteLooks broken = new NoteLooks(
                note -> {
                    throw new ObscuraException(ObscuraException.Kind.FAILED, "The disk is full.");
                },
                clock);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> broken.look(ANNA, YARD, "yard", NOON)).isInstanceOf(ObscuraException.class);
        }
    }
}
