package obscura.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import obscura.plugin.ObscuraException;
import obscura.plugin.export.order.Export;
import obscura.plugin.export.order.ExportFilter;
import obscura.plugin.export.order.ExportOrder;
import obscura.plugin.export.order.ExportResult;
import obscura.plugin.export.order.ExportState;
import obscura.plugin.export.order.ExportWish;
import obscura.plugin.export.order.Exports;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.ExportId;
import obscura.plugin.journal.Who;
import obscura.plugin.mask.Hide;
import obscura.plugin.time.TimeRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports are kept as they were ordered and changed by one at a time. */
class SqlExportsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");

    @TempDir
    Path home;

    private Database database;
    private Exports exports;

    @BeforeEach
    void open() {
        database = Database.open(home.resolve("obscura.db"));
        exports = new SqlExports(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static ExportWish wish(long camera) {
        return new ExportWish(
                new CameraId(camera),
                new TimeRange(NOON, NOON.plus(Duration.ofMinutes(5))),
                EnumSet.of(Hide.PEOPLE, Hide.TEXT),
                true,
                false,
                "'); DROP TABLE export; -- \u00e4",
                new Who("anna", "10.0.0.7"),
                NOON.plusSeconds(600));
    }

    private Export find(ExportOrder order) {
        return exports.find(order.id()).orElseThrow();
    }

    private static Export in(Export found, ExportState state) {
        boolean done = state == ExportState.DONE;
        ExportResult result = new ExportResult(
                10,
                "ab".repeat(32),
                25,
                0.96,
                7,
                Map.of(Hide.PEOPLE, 2L),
                List.of(new TimeRange(NOON, NOON.plusSeconds(3))),
                List.of("Done."));
        return new Export(
                found.order(),
                state,
                found.decided(),
                "",
                0,
                state == ExportState.FAILED ? "The disk is full." : "",
                done ? Optional.of(result) : Optional.empty(),
                done ? Optional.of(NOON.plus(Duration.ofDays(7))) : Optional.empty(),
                found.downloads(),
                found.version());
    }

    @Test
    void an_order_is_kept_as_it_was_given() {
        ExportOrder order = exports.add(wish(3));

        assertThat(find(order).order()).isEqualTo(order).isEqualTo(wish(3).as(order.id()));
        assertThat(find(order).state()).isEqualTo(ExportState.QUEUED);
        assertThat(exports.find(new ExportId(99))).isEmpty();
    }

    @Test
    void every_state_is_kept() {
        for (ExportState state : ExportState.values()) {
            ExportOrder order = exports.add(wish(3));
            Export changed = in(find(order), state);
            assertThat(exports.update(changed)).isTrue();
            assertThat(find(order))
                    .usingRecursiveComparison()
                    .ignoringFields("version")
                    .isEqualTo(changed);
            assertThat(exports.in(state)).extracting(Export::id).contains(order.id());
        }
    }

    @Test
    void of_two_who_saw_the_same_only_one_may_change_it() throws Exception {
        ExportOrder order = exports.add(wish(3));
        Export seen = find(order);
        ExecutorService many = Executors.newFixedThreadPool(8);
        List<Future<Boolean>> tries = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            tries.add(many.submit(() -> exports.update(in(seen, ExportState.RUNNING))));
        }
        int won = 0;
        for (Future<Boolean> tried : tries) {
            won += tried.get() ? 1 : 0;
        }
        many.shutdown();

        assertThat(won).isEqualTo(1);
        assertThat(exports.update(seen)).isFalse();
    }

    @Test
    void progress_disturbs_nobody_and_ends_with_the_work() {
        ExportOrder order = exports.add(wish(3));
        assertThat(exports.progress(order.id(), "look", 0.5)).isFalse();
        exports.update(in(find(order), ExportState.RUNNING));
        Export seen = find(order);

        assertThat(exports.progress(order.id(), "look", 0.5)).isTrue();
        assertThat(find(order).progress()).isEqualTo(0.5);
        assertThat(find(order).phase()).isEqualTo("look");
        exports.downloaded(order.id());
        assertThat(find(order).downloads()).isEqualTo(1);
        assertThat(exports.update(in(seen, ExportState.CANCELLED))).isTrue();
        assertThat(exports.progress(order.id(), "look", 0.6)).isFalse();
    }

    @Test
    void pages_go_from_the_newest_and_show_only_those_cameras() {
        List<ExportId> ofThree = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ofThree.add(0, exports.add(wish(3)).id());
            exports.add(wish(4));
        }
        Set<CameraId> three = Set.of(new CameraId(3));

        List<Export> first = exports.newest(ExportFilter.of(three), Optional.empty(), 3);
        List<Export> second =
                exports.newest(ExportFilter.of(three), Optional.of(first.get(2).id()), 3);

        assertThat(first).extracting(Export::id).containsExactlyElementsOf(ofThree.subList(0, 3));
        assertThat(second).extracting(Export::id).containsExactlyElementsOf(ofThree.subList(3, 5));
        assertThat(exports.newest(ExportFilter.of(Set.of()), Optional.empty(), 3))
                .isEmpty();
        assertThat(exports.newest(ExportFilter.of(Set.of(new CameraId(3), new CameraId(4))), Optional.empty(), 200))
                .hasSize(10);
    }

    @Test
    void what_has_expired_is_found() {
        ExportOrder order = exports.add(wish(3));
        exports.update(in(find(order), ExportState.DONE));
        exports.add(wish(3));

        assertThat(exports.expired(NOON.plus(Duration.ofDays(7)).minusMillis(1)))
                .isEmpty();
        assertThat(exports.expired(NOON.plus(Duration.ofDays(7))))
                .extracting(Export::id)
                .containsExactly(order.id());
    }

    @Test
    void a_thousand_may_wait_and_not_one_more() {
        for (int i = 0; i < Exports.MOST_QUEUED; i++) {
            exports.add(wish(3));
        }

        assertThatThrownBy(() -> exports.add(wish(3)))
                .isInstanceOf(ObscuraException.class)
                .hasMessageContaining("1000");
        exports.update(in(exports.in(ExportState.QUEUED).get(0), ExportState.RUNNING));
        assertThat(exports.add(wish(3)).id().number()).isPositive();
    }
}
