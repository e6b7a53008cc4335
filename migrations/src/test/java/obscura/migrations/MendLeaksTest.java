package obscura.migrations;

import static obscura.migrations.LeakyShop.ANNA;
import static obscura.migrations.LeakyShop.JPEG;
import static obscura.migrations.LeakyShop.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import obscura.plugin.broker.TinyBroker.Trick;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.leak.Finding;
import obscura.plugin.leak.Finding.Source;
import obscura.plugin.leak.Mended;
import obscura.plugin.nvr.control.Sight;
import obscura.plugin.nvr.control.Trouble;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was found is mended on request and looked at again; nothing else is touched. */
class MendLeaksTest {
    @TempDir
    Path home;

    @AutoClose
    private LeakyShop site;

    @BeforeEach
    void open() {
        site = new LeakyShop(home);
    }

    @Test
    void what_is_mended_is_looked_at_again_and_gone_from_what_is_known() {
        site.recorder
                .has(Sight.SNAPSHOTS, "front", "snapshots.enabled", true)
                .has(Sight.SNAPSHOTS, "yard", "snapshots.enabled", true);
        site.scan();
        assertThat(site.mend(Sight.SNAPSHOTS)).isEqualTo(new Mended.Gone());
        assertThat(site.kept().findings()).extracting(Finding::camera).containsExactly(Optional.of("yard"));
        Note note = site.notes.get(1);
        assertThat(note.act()).isEqualTo(Act.MEND_LEAK);
        assertThat(note.camera()).isPresent();
        assertThat(note.about()).isEqualTo("shop: snapshots, snapshots.enabled");
    }

    @Test
    void what_is_still_there_after_mending_is_said_to_be() {
        site.recorder.has(Sight.SNAPSHOTS, "front", "snapshots.enabled", true);
        site.recorder.mends = false;
        site.scan();
        assertThat(site.mend(Sight.SNAPSHOTS)).isEqualTo(new Mended.StillThere());
        assertThat(site.kept().findings()).hasSize(1);
        assertThat(site.notes.get(1).result()).isEqualTo(Result.FAILED);
        assertThat(site.notes.get(1).about()).endsWith("still there");
    }

    @Test
    void a_picture_at_the_broker_is_cleared_on_request_and_the_others_stay() {
        site.withBroker();
        site.broker.keep(PERSON, JPEG).keep("frigate/front/car/snapshot", JPEG);
        site.scan();
        Finding person = LeakyShop.first(site.kept(), finding -> finding.where().equals(PERSON));
        assertThat(site.leaks.mend(site.shop.id(), person, ANNA)).isEqualTo(new Mended.Gone());
        assertThat(site.broker.kept()).containsExactly("frigate/front/car/snapshot");
        assertThat(site.kept().findings()).extracting(Finding::where).containsExactly("frigate/front/car/snapshot");
        site.broker.playing(Trick.KEEPS_WHAT_IS_CLEARED);
        assertThat(site.mend(Sight.BROKER_PICTURES)).isEqualTo(new Mended.StillThere());
        assertThat(site.kept().findings()).hasSize(1);
    }

    @Test
    void nothing_is_mended_that_was_not_found_or_can_t_be() {
        site.recorder.has(Sight.OPEN_PORT, "", "port 5000", false);
        site.scan();
        assertThat(site.mend(Sight.OPEN_PORT)).isInstanceOf(Mended.NotDone.class);
        site.recorder.has(Sight.EXPORTS, "front", "e1", true);
        Finding unseen = new Finding(Source.RECORDER, site.recorder.sightings.get(1));
        assertThat(site.leaks.mend(site.shop.id(), unseen, ANNA)).isInstanceOf(Mended.NotDone.class);
        assertThat(site.recorder.sightings).hasSize(2);
    }

    @Test
    void a_recorder_that_says_no_changes_nothing_that_is_known() {
        site.recorder.has(Sight.EXPORTS, "front", "e1", true);
        site.scan();
        site.recorder.trouble = Optional.of(new Trouble(Trouble.Kind.NO_RIGHT, "This login may not."));
        assertThat(site.mend(Sight.EXPORTS)).isEqualTo(new Mended.NotDone(site.recorder.trouble.get()));
        assertThat(site.kept().findings()).hasSize(1);
    }
}
