package obscura.e2e.frigate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import obscura.e2e.frigate.state.Event;
import obscura.e2e.frigate.state.FrigateTrap;
import obscura.e2e.frigate.state.Review;
import obscura.e2e.frigate.wire.Received;
import obscura.plugin.time.SettableClock;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who believes what Frigate 0.18 says about deleting is wrong, in each of the ways that the real one was seen to lie. */
class FrigateTrapsTest {
    private static final Instant START = Instant.ofEpochSecond(1795403710);
    private static final String LIST = "/api/front/recordings?after=1795403000&before=1795405000";
    private static final String FILES = "/recordings/2026-11-23/03/front/";

    @TempDir
    private Path folder;

    private final SettableClock clock = new SettableClock(Instant.ofEpochSecond(1795404345));

    @AutoClose
    private SimulatedFrigate frigate;

    private Asker asker;

    @BeforeEach
    void a_frigate_with_footage() {
        frigate = new SimulatedFrigate(FrigateSettings.in(folder).clock(clock).slowness(Duration.ofMillis(300)));
        frigate.record("front", START, 6);
        asker = Asker.at(frigate.openDoor());
    }

    private HttpResponse<byte[]> delete(int from, int to) {
        return asker.send(
                "DELETE",
                "/api/recordings/start/%d/end/%d?cameras=front".formatted(1795403700 + from, 1795403700 + to),
                "");
    }

    @Test
    void a_list_right_after_a_delete_is_the_old_one_unless_the_cache_is_passed_by() {
        assertThat(asker.get(LIST).headers().firstValue("X-Cache-Status")).contains("MISS");
        delete(11, 19);

        HttpResponse<byte[]> stale = asker.get(LIST);
        assertThat(stale.headers().firstValue("X-Cache-Status")).contains("HIT");
        assertThat(asker.each(LIST, "id")).hasSize(6);
        HttpResponse<byte[]> fresh = asker.with("X-Cache-Bypass", "1").get(LIST);
        assertThat(fresh.headers().firstValue("X-Cache-Status")).contains("BYPASS");
        assertThat(asker.each(LIST, "id")).as("the new answer is kept as well").hasSize(5);
        assertThat(frigate.received().stream().filter(Received::bypassedCache)).hasSize(1);
    }

    @Test
    void the_cache_is_five_seconds_old_at_most() {
        asker.get(LIST);
        delete(11, 19);

        clock.forward(Duration.ofSeconds(5));

        assertThat(asker.each(LIST, "id")).hasSize(5);
    }

    @Test
    void a_range_takes_both_of_its_ends_in() {
        assertThat(Asker.text(delete(20, 30))).contains("Successfully deleted 3 recording(s).");
        assertThatThrownBy(() -> frigate.turnOff(FrigateTrap.INCLUSIVE_RANGE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_success_may_leave_a_file() {
        frigate.turnOn(FrigateTrap.FILE_LEFT_AFTER_SUCCESS);

        assertThat(Asker.text(delete(11, 29)))
                .contains("\"success\":true", "deleted 2 recording(s). 1 file deletion error(s) occurred.");
        assertThat(asker.each(LIST, "id")).hasSize(4);
        assertThat(asker.each(FILES, "name")).hasSize(5).contains("15.20.mp4");
    }

    @Test
    void a_success_may_leave_a_file_and_not_say_so() {
        frigate.turnOn(FrigateTrap.FILE_LEFT_SILENTLY);

        assertThat(Asker.text(delete(11, 29))).doesNotContain("error");
        assertThat(asker.each(FILES, "name")).hasSize(5);
    }

    @Test
    void a_success_may_change_nothing() {
        frigate.turnOn(FrigateTrap.DELETE_CHANGES_NOTHING);

        assertThat(delete(11, 29).statusCode()).isEqualTo(200);
        assertThat(asker.each(LIST, "id")).hasSize(6);
    }

    @Test
    void what_was_deleted_may_be_back_after_a_restart() {
        frigate.turnOn(FrigateTrap.ROWS_COME_BACK);
        delete(11, 29);
        assertThat(asker.each(FILES, "name")).hasSize(4);

        frigate.restart();

        assertThat(asker.get(LIST).statusCode()).isEqualTo(502);
        assertThat(asker.get(LIST).statusCode()).isEqualTo(502);
        assertThat(asker.each(LIST, "id")).hasSize(6);
        assertThat(asker.each(FILES, "name")).hasSize(6);
    }

    @Test
    void events_reviews_and_recordings_leave_thumbnails_and_previews() {
        Event event = frigate.event("front", "person", START.plusSeconds(12), START.plusSeconds(18));
        Review review = frigate.review(event);
        frigate.preview("front", START, START.plusSeconds(60));

        asker.send("DELETE", "/api/events/" + event.id(), "");
        asker.send("POST", "/api/reviews/delete", "{\"ids\":[\"%s\"]}".formatted(review.id()));

        assertThat(asker.each(LIST, "id"))
                .as("a review takes its recordings along")
                .hasSize(4);
        delete(0, 100);
        assertThat(folder.resolve(event.thumb())).exists();
        assertThat(folder.resolve(review.thumb())).exists();
        assertThat(folder.resolve("clips/front-%s.jpg".formatted(event.id()))).doesNotExist();
        assertThat(asker.each("/api/preview/front/start/1795403000/end/1795405000", "camera"))
                .hasSize(1);
        assertThat(folder.resolve("clips/previews/front/1795403710.0-1795403770.0.mp4"))
                .exists();
    }

    @Test
    void a_sync_that_gave_up_says_success() throws Exception {
        frigate.book().recordings().remove(frigate.book().recordings().all().subList(0, 4));
        Files.createDirectories(folder.resolve("clips/export"));
        Files.createFile(folder.resolve("clips/export/front_lost.webp"));

        String said = Asker.text(asker.send("POST", "/api/media/sync", "{\"dry_run\":false}"));
        String job = said.replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        var done = asker.json("/api/media/sync/status/" + job).path("job");

        assertThat(done.path("status").asString()).isEqualTo("success");
        assertThat(done.at("/results/recordings/aborted").asBoolean()).isTrue();
        assertThat(done.at("/results/exports/files_checked").asInt()).isZero();
        assertThat(asker.each(FILES, "name")).hasSize(6);
    }

    @Test
    void deleting_a_camera_leaves_all_its_files() {
        String said = Asker.text(asker.send("DELETE", "/api/cameras/front", ""));

        assertThat(said).contains("\"recordings\":6");
        assertThat(asker.each(FILES, "name")).hasSize(6);
    }

    @Test
    void a_full_disk_pushes_out_the_oldest() {
        frigate.turnOn(FrigateTrap.NO_ROOM_DELETES_OLDEST);

        frigate.record("front", START.plusSeconds(60), 2);

        assertThat(asker.each(FILES, "name")).hasSize(6).doesNotContain("15.10.mp4", "15.20.mp4");
        assertThat(asker.each(LIST, "id")).hasSize(6);
    }

    @Test
    void it_may_restart_in_the_middle_of_a_change() {
        frigate.turnOn(FrigateTrap.RESTARTS_IN_THE_MIDDLE);

        assertThatThrownBy(() -> delete(11, 19)).hasRootCauseInstanceOf(java.io.EOFException.class);
        assertThat(asker.get(LIST).statusCode()).isEqualTo(502);
        assertThat(asker.get(LIST).statusCode()).isEqualTo(502);
        assertThat(asker.each(LIST, "id")).as("it was done").hasSize(5);
    }

    @Test
    void answers_may_be_another_page_cut_late_or_far_too_long() {
        frigate.turnOn(FrigateTrap.LOGIN_PAGE_FOR_JSON);
        assertThat(asker.get(LIST).headers().firstValue("Content-Type")).contains("text/html");
        frigate.turnOff(FrigateTrap.LOGIN_PAGE_FOR_JSON);
        frigate.turnOn(FrigateTrap.TRUNCATED_JSON);
        assertThat(Asker.text(asker.get(LIST))).startsWith("[{").doesNotEndWith("]");
        frigate.turnOff(FrigateTrap.TRUNCATED_JSON);
        frigate.turnOn(FrigateTrap.SLOW);
        long before = System.nanoTime();
        asker.get(LIST);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(290));
        frigate.turnOff(FrigateTrap.SLOW);
        frigate.turnOn(FrigateTrap.HUGE);
        assertThat(asker.get(LIST).body()).hasSizeGreaterThan(100_000_000);
    }

    @Test
    void recordings_without_a_range_are_those_from_before_it_started() {
        clock.forward(Duration.ofHours(2));
        frigate.record("front", START.plusSeconds(7200), 1);

        assertThat(asker.each("/api/front/recordings", "id")).hasSize(6);
    }
}
