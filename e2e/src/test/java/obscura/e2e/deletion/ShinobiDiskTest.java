package obscura.e2e.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import obscura.e2e.shinobi.ShinobiTrap;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.time.TimeRange;
import obscura.retention.run.ItemResult;
import obscura.retention.run.RunItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a disk can prove of a Shinobi's deletions, and which hour a clip is from when a clock goes back. */
class ShinobiDiskTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** When its clock is turned back from three to two. */
    private static final Instant BACK = Instant.parse("2026-10-25T01:00:00Z");

    @TempDir
    Path temp;

    /** Written while the disk was not mounted, or an old copy: the folders are there, the clips are not. */
    @Test
    void another_disk_with_the_same_folders_proves_nothing() throws IOException {
        try (ShinobiShop shop = ShinobiShop.full(temp, true)) {
            Path real = temp.resolve("shinobi/real");
            Files.move(ShinobiShop.videos(temp), real);
            Files.createDirectories(ShinobiShop.videos(temp).resolve("grp1/cam1"));
            Files.createDirectories(ShinobiShop.videos(temp).resolve("grp1/cam2"));
            List<RunItem> items = shop.run();
            assertThat(ShinobiShop.of(items, KeptKind.RECORDING))
                    .hasSize(ShinobiShop.GOES)
                    .noneMatch(item -> item.result().isGone());
            assertThat(ShinobiShop.of(items, KeptKind.TIMELAPSE))
                    .noneMatch(item -> item.result().isGone());
        }
    }

    @Test
    void a_file_that_stays_unseen_is_overdue_when_it_is_back_after_a_restart() throws IOException {
        try (ShinobiShop shop = ShinobiShop.full(temp, false)) {
            shop.shinobi.turnOn(ShinobiTrap.FILE_LEFT_AFTER_OK);
            assertThat(ShinobiShop.of(shop.run(), KeptKind.RECORDING))
                    .extracting(RunItem::result)
                    .containsOnly(ItemResult.UNREACHABLE);
            assertThat(shop.shinobi.rows("cam1")).hasSize(ShinobiShop.GOES + 3);
            shop.shinobi.restart();
            shop.deleting.index();
            assertThat(shop.shinobi.rows("cam1")).hasSize(2 * ShinobiShop.GOES + 3);
            List<RunItem> again = ShinobiShop.of(shop.run(), KeptKind.RECORDING);
            assertThat(again)
                    .hasSize(ShinobiShop.GOES)
                    .noneMatch(item -> item.result().isGone());
            assertThat(shop.deleting.overdue().items()).isGreaterThanOrEqualTo(ShinobiShop.GOES);
        }
    }

    @Test
    void a_clip_with_another_name_on_the_disk_is_not_called_deleted() throws IOException {
        try (ShinobiShop shop = ShinobiShop.full(temp, true)) {
            Path clip = shop.left().get(0);
            Path other = temp.resolve("kept by somebody.mp4");
            Files.createLink(other, clip);
            List<RunItem> items = ShinobiShop.of(shop.run(), KeptKind.RECORDING);
            assertThat(items)
                    .filteredOn(item -> clip.endsWith(item.piece().key()))
                    .singleElement()
                    .satisfies(item -> {
                        assertThat(item.result()).isEqualTo(ItemResult.OTHER_NAMES);
                        assertThat(item.said().toString()).contains("2 names");
                    });
            assertThat(items)
                    .filteredOn(item -> item.result() == ItemResult.DELETED)
                    .hasSize(ShinobiShop.GOES - 1);
            shop.deleting.index();
            assertThat(ShinobiShop.of(shop.run(), KeptKind.RECORDING))
                    .as("nor later already gone")
                    .isEmpty();
            assertThat(other).exists();
        }
    }

    @Test
    void what_live_watching_left_behind_is_not_called_gone() throws IOException {
        try (ShinobiShop shop =
                new ShinobiShop(temp, ZoneOffset.UTC, Optional.of(ShinobiShop.videos(temp)), ShinobiShop.NOW)) {
            shop.shinobi.record("cam1", ShinobiShop.YOUNG, 2);
            shop.deleting.index();
            shop.deleting.rule("cam1", 5);
            shop.shinobi.stop("cam1");
            assertThat(ShinobiShop.of(shop.run(), KeptKind.LIVE_REMAINS))
                    .extracting(RunItem::result)
                    .containsExactly(ItemResult.OUT_OF_REACH);
            assertThat(shop.shinobi.live("cam1")).isNotEmpty();
        }
    }

    @Test
    void the_last_clips_of_all_are_known_to_be_gone_for_they_lay_on_that_disk() throws IOException {
        try (ShinobiShop shop =
                new ShinobiShop(temp, ZoneOffset.UTC, Optional.of(ShinobiShop.videos(temp)), ShinobiShop.NOW)) {
            shop.shinobi.record("cam1", ShinobiShop.OLD, 2);
            shop.deleting.index();
            shop.deleting.rule("cam1", 5);
            assertThat(ShinobiShop.of(shop.run(), KeptKind.RECORDING))
                    .extracting(RunItem::result)
                    .containsOnly(ItemResult.DELETED);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_a_removed_monitor_left_still_goes_by_its_rule(boolean mounted) throws IOException {
        try (ShinobiShop shop = ShinobiShop.full(temp, mounted)) {
            shop.shinobi.removeMonitor("cam1");
            shop.deleting.index();
            List<RunItem> items = ShinobiShop.of(shop.run(), KeptKind.RECORDING);
            shop.isTrue("after its monitor was removed");
            assertThat(items)
                    .hasSize(ShinobiShop.GOES)
                    .extracting(RunItem::result)
                    .containsOnly(mounted ? ItemResult.DELETED : ItemResult.UNREACHABLE);
            assertThat(shop.left()).noneMatch(file -> file.toString().endsWith(".mp4"));
        }
    }

    /** Shinobi lists it as of the first time its clock showed that hour, and it may be from the second. */
    @Test
    void a_clip_of_the_hour_that_comes_twice_does_not_go_an_hour_too_early() throws IOException {
        Duration life = Duration.ofDays(5);
        Instant second = BACK.plus(Duration.ofMinutes(30));
        Instant tooEarly = second.plus(life).minus(Duration.ofMinutes(10));
        try (ShinobiShop shop = new ShinobiShop(temp, BERLIN, Optional.empty(), tooEarly)) {
            shop.shinobi.record("cam1", second, 1);
            shop.shinobi.record("cam1", tooEarly.minus(Duration.ofHours(3)), 3);
            shop.deleting.index();
            shop.deleting.rule("cam1", 5);
            assertThat(shop.run()).isEmpty();
            assertThat(shop.shinobi.files("cam1")).hasSize(4);
            shop.clock.set(second.plus(life).plus(Duration.ofHours(2)));
            assertThat(ShinobiShop.of(shop.run(), KeptKind.RECORDING)).hasSize(1);
            assertThat(shop.shinobi.files("cam1")).hasSize(3);
        }
    }

    @Test
    void a_hold_on_the_hour_that_comes_second_keeps_what_is_listed_as_of_the_first() throws IOException {
        Instant second = BACK.plus(Duration.ofMinutes(30));
        try (ShinobiShop shop = new ShinobiShop(temp, BERLIN, Optional.empty(), BACK.plus(Duration.ofDays(20)))) {
            shop.shinobi.record("cam1", second, 1);
            shop.shinobi.record("cam1", BACK.plus(Duration.ofDays(19)), 3);
            shop.deleting.index();
            shop.deleting.rule("cam1", 5);
            shop.deleting.hold("cam1", new TimeRange(second.minusSeconds(60), second.plusSeconds(60)));
            assertThat(ShinobiShop.of(shop.run(), KeptKind.RECORDING)).isEmpty();
            assertThat(ShinobiShop.of(shop.run(), KeptKind.TIMELAPSE)).isEmpty();
            assertThat(shop.shinobi.files("cam1")).hasSize(4);
            assertThat(shop.shinobi.pictures("cam1")).hasSize(4);
        }
    }
}
