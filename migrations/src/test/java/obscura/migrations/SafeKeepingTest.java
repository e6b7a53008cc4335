package obscura.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import obscura.plugin.journal.Who;
import obscura.plugin.nvr.Clip;
import obscura.plugin.nvr.ClipFile;
import obscura.plugin.nvr.IndexReport;
import obscura.plugin.time.TimeRange;
import obscura.retention.footage.Place;
import obscura.retention.footage.Saying;
import obscura.retention.hold.Hold;
import obscura.retention.keeping.Keepsake;
import obscura.retention.keeping.Safety;
import obscura.retention.rule.Rule;
import obscura.retention.rule.RuleKind;
import obscura.retention.rule.RuleSet;
import obscura.retention.run.ItemResult;
import obscura.retention.run.RunItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is held outlives a recorder that deletes by itself, and goes when no hold needs it: on real files and a real database. */
class SafeKeepingTest {
    @TempDir
    private Path home;

    private HeldSite site;

    @BeforeEach
    void open() throws IOException {
        site = new HeldSite(home);
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void a_held_recording_that_its_recorder_deleted_is_still_listed_and_read() throws IOException {
        site.hold(2, 3);
        site.keep();
        site.deletedByTheRecorder(2);
        site.deletedByTheRecorder(7);
        IndexReport report = site.index();
        assertThat(report.removed()).isEqualTo(1);
        assertThat(report.problems()).isEmpty();
        assertThat(paths()).contains(site.path(2)).doesNotContain(site.path(7)).hasSize(HeldSite.RECORDINGS - 1);
        assertThat(site.recorder().locate(site.path(2))).isEqualTo(new ClipFile.Elsewhere(HeldSite.film(2).length));
        Path fetched = home.resolve("fetched.mp4");
        site.recorder().fetch(site.path(2), fetched, 10_000);
        assertThat(Files.readAllBytes(fetched)).isEqualTo(HeldSite.film(2));
        assertThat(site.index().changed()).as("it stays as it was").isZero();
    }

    private List<String> paths() {
        TimeRange all = site.range(0, HeldSite.RECORDINGS);
        return new SqlClips(site.database)
                .in(site.camera.id(), all, 100).stream().map(Clip::path).toList();
    }

    @Test
    void how_safe_a_hold_is_can_be_said_at_any_time() throws IOException {
        Hold hold = site.hold(1, 4);
        assertThat(site.keepsakes.safety(hold)).isEqualTo(new Safety(4, 0, 0, 0, 0, ""));
        Files.write(site.file(3), new byte[5]);
        site.keep();
        Safety kept = site.keepsakes.safety(hold);
        assertThat(kept.recordings()).isEqualTo(4);
        assertThat(kept.copied()).isEqualTo(3);
        assertThat(kept.bytes()).isEqualTo(1001 + 1002 + 1004);
        assertThat(kept.failed()).isEqualTo(1);
        assertThat(kept.onlyThere()).isEqualTo(1);
        assertThat(kept.why()).contains("came with 5 bytes");
        site.deletedByTheRecorder(3);
        site.deletedByTheRecorder(2);
        site.index();
        kept = site.keepsakes.safety(hold);
        assertThat(kept.recordings()).isEqualTo(3);
        assertThat(kept.copied()).isEqualTo(3);
        assertThat(kept.lost()).isEqualTo(1);
    }

    @Test
    void when_its_hold_is_released_the_next_run_destroys_the_copy_though_no_rule_is_about_it() throws IOException {
        Hold hold = site.hold(2, 3);
        site.keep();
        site.deletedByTheRecorder(2);
        site.index();
        Keepsake copy = site.keepsakes.find(site.nvr, site.path(2)).orElseThrow();
        assertThat(site.delete()).as("while it is held nothing goes").isEmpty();
        site.clock.forward(Duration.ofHours(1));
        site.release(hold);
        List<RunItem> items = site.delete();
        assertThat(items).hasSize(2).allSatisfy(item -> {
            assertThat(item.piece().place()).isEqualTo(Place.SAFEKEEPING);
            assertThat(item.piece().over()).isEqualTo(site.clock.instant());
            assertThat(item.result()).isEqualTo(ItemResult.DELETED);
            assertThat(item.said()).isEqualTo(Saying.of(Saying.Kind.KEY_DESTROYED));
            assertThat(item.how()).isEqualTo(Saying.of(Saying.Kind.COPY_ON_DISK));
        });
        assertThat(site.inVault()).isEmpty();
        assertThat(site.certificate()).contains(copy.file(), copy.sha256(), "key-destroyed");
        assertThat(site.wrongInCertificate()).isEmpty();
        site.index();
        assertThat(paths()).doesNotContain(site.path(2)).contains(site.path(3));
        assertThat(site.keepsakes.bytes()).isZero();
    }

    @Test
    void a_copy_that_another_hold_covers_too_stays() throws IOException {
        Hold one = site.hold(2, 3);
        site.hold(3, 4);
        site.keep();
        site.release(one);
        assertThat(site.delete()).hasSize(1);
        assertThat(site.keepsakes.of(site.nvr))
                .extracting(copy -> copy.of().path())
                .containsExactly(site.path(3), site.path(4));
    }

    @Test
    void the_recording_lives_on_by_its_rule_and_both_go_when_that_is_over() throws IOException {
        Hold hold = site.hold(2, 2);
        site.keep();
        rules(1);
        assertThat(site.delete()).hasSize(HeldSite.RECORDINGS - 1);
        assertThat(site.file(2)).exists();
        assertThat(site.inVault()).hasSize(2);
        site.release(hold);
        rules(2);
        assertThat(site.delete()).hasSize(2).allMatch(item -> item.result() == ItemResult.DELETED);
        assertThat(site.file(2)).doesNotExist();
        assertThat(site.inVault()).isEmpty();
    }

    /** New ones, so that nobody is asked whether so much may go. */
    private void rules(long version) {
        Rule day = new Rule(Optional.empty(), RuleKind.RECORDINGS, 1, "");
        new SqlRules(site.database).add(new RuleSet(version, "eu", List.of(day), Who.OBSCURA, "", Instant.EPOCH));
    }

    @Test
    void failures_are_forgotten_with_their_hold_and_the_oldest_is_copied_first() throws IOException {
        Hold hold = site.hold(0, 9);
        assertThat(site.keepsakes.wanted(hold, site.clock.instant(), 3))
                .extracting(wanted -> wanted.clip().path())
                .containsExactly(site.path(0), site.path(1), site.path(2));
        Files.write(site.file(1), new byte[5]);
        site.keep();
        assertThat(site.keepsakes.wanted(hold, site.clock.instant(), 9))
                .as("it waits")
                .isEmpty();
        assertThat(site.keepsakes.wanted(hold, site.clock.instant().plusSeconds(600), 9))
                .hasSize(1);
        site.release(hold);
        site.keep();
        assertThat(site.keepsakes.safety(hold).why()).isEmpty();
    }
}
