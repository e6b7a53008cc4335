package obscura.migrations;

import static obscura.migrations.LeakyShop.ANNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.leak.Finding;
import obscura.plugin.leak.Scan;
import obscura.plugin.leak.ScanForLeaks;
import obscura.plugin.nvr.control.Sight;
import obscura.plugin.nvr.control.Trouble;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What recorders keep and send is looked for and kept, and looked for again. */
class ScanForLeaksTest {
    @TempDir
    Path home;

    @AutoClose
    private LeakyShop site;

    @BeforeEach
    void open() {
        site = new LeakyShop(home);
    }

    @Test
    void what_is_found_is_kept_with_its_time_and_told_in_the_journal() {
        site.recorder
                .has(Sight.RECORDS, "front", "cameras.front.record", false)
                .has(Sight.OPEN_PORT, "", "port 5000", false);
        site.recorder.days.put("front", 2.5);
        Scan scan = site.scan();
        assertThat(scan.findings()).extracting(Finding::where).containsExactly("cameras.front.record", "port 5000");
        assertThat(scan.whole()).contains(site.clock.instant());
        assertThat(scan.keeps("front")).contains(Duration.ofHours(60));
        assertThat(scan.keeps("yard")).isEmpty();
        assertThat(site.kept()).isEqualTo(scan);
        assertThat(site.notes)
                .extracting(Note::act, Note::about)
                .containsExactly(tuple(Act.SCAN_LEAKS, "shop: 2 findings"));
    }

    @Test
    void a_look_that_fails_leaves_what_was_seen_and_says_that_it_may_be_otherwise_now() {
        site.recorder.has(Sight.OPEN_PORT, "", "port 5000", false);
        Scan before = site.scan();
        site.clock.forward(Duration.ofHours(1));
        site.recorder.sightings.clear();
        site.recorder.trouble = Optional.of(new Trouble(Trouble.Kind.UNREACHABLE, "Nothing answers there."));
        Scan after = site.scan();
        assertThat(after.findings()).isEqualTo(before.findings());
        assertThat(after.seen()).isEqualTo(before.seen());
        assertThat(after.whole()).isEmpty();
        assertThat(after.failure()).isEqualTo(site.recorder.trouble);
        assertThat(site.kept()).isEqualTo(after);
        assertThat(site.notes.get(1).result()).isEqualTo(Result.FAILED);
    }

    @Test
    void by_itself_each_recorder_is_looked_at_every_six_hours_and_the_journal_tells_of_changes() {
        site.recorder.has(Sight.OPEN_PORT, "", "port 5000", false);
        site.round();
        site.round();
        assertThat(site.recorder.looks).isEqualTo(1);
        site.clock.forward(ScanForLeaks.BETWEEN);
        site.round();
        assertThat(site.recorder.looks).isEqualTo(2);
        assertThat(site.notes).hasSize(1);
        site.clock.forward(ScanForLeaks.BETWEEN);
        site.recorder.has(Sight.AUDIO, "front", "ffmpeg", false);
        site.round();
        assertThat(site.notes).hasSize(2);
    }

    @Test
    void what_is_kept_is_bounded_and_in_one_line() {
        for (int i = 0; i < 3000; i++) {
            site.recorder.has(Sight.ORPHANS, "front", "a\n<b>" + "x".repeat(2000) + i, false);
        }
        Scan scan = site.scan();
        assertThat(scan.findings()).hasSize(Scan.MOST);
        assertThat(scan.findings().get(0).where()).hasSize(500).startsWith("a <b>");
        assertThat(site.kept()).isEqualTo(scan);
    }

    @Test
    void with_a_recorder_goes_what_was_known_of_it() {
        site.scan();
        new SqlNvrs(site.database).remove(site.shop.id());
        assertThat(site.scans.find(site.shop.id())).isEmpty();
        site.scans.put(Scan.none(site.shop.id(), site.clock.instant()));
        assertThat(site.scans.find(site.shop.id())).isEmpty();
        assertThat(site.leaks.scan(site.shop.id(), ANNA)).isEmpty();
    }
}
