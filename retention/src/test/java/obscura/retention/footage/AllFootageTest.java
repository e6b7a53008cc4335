package obscura.retention.footage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.Cameras;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.ClipId;
import obscura.plugin.id.NvrId;
import obscura.plugin.nvr.Certainty;
import obscura.plugin.nvr.ClipIndex;
import obscura.plugin.nvr.Kept;
import obscura.plugin.nvr.kept.KeptItem;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.time.SettableClock;
import obscura.plugin.time.TimeRange;
import obscura.retention.rule.RuleKind;
import org.junit.jupiter.api.Test;

class AllFootageTest {
    private static final CameraId HALL = new CameraId(1);
    private static final NvrId NVR = new NvrId(1);
    private static final Instant OLD = Instant.parse("2026-01-01T00:00:00Z");

    private final SettableClock clock = SettableClock.noon();
    private final FakeStore store = new FakeStore(clock);
    private final List<Piece> indexed = new ArrayList<>();
    private final List<Piece> found = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private final AllFootage footage = new AllFootage(
            recordings(),
            cameras(),
            nvr -> nvr.equals(NVR) ? Optional.of(store) : Optional.empty(),
            index(),
            List.of());

    @Test
    void recordings_come_from_the_index_and_what_the_index_does_not_know_from_the_recorder() {
        indexed.add(FakeFootage.recording(1, HALL, OLD, 10));
        store.listing(item(KeptKind.RECORDING, "recording/1.mp4"), item(KeptKind.RECORDING, "lost.mp4"));
        list(RuleKind.RECORDINGS);
        assertThat(found).extracting(Piece::key).containsExactly("recording/1.mp4", "lost.mp4");
    }

    @Test
    void other_things_come_from_the_recorder_if_a_rule_asks_for_them() {
        store.listing(
                item(KeptKind.EVENT, "e"),
                item(KeptKind.REVIEW, "r"),
                item(KeptKind.THUMBNAIL, "t"),
                item(KeptKind.SNAPSHOT, "s"));
        list(RuleKind.EVENTS);
        assertThat(found).extracting(Piece::key).containsExactly("e", "r", "t");
        assertThat(found).extracting(Piece::kind).containsOnly(RuleKind.EVENTS);
    }

    @Test
    void things_of_another_camera_are_left_out_whatever_is_listed() {
        store.listing(new KeptItem(
                KeptKind.EVENT, "cam2", new TimeRange(OLD, OLD.plusSeconds(1)), "e", OptionalLong.empty()));
        list(RuleKind.EVENTS);
        assertThat(found).isEmpty();
    }

    @Test
    void a_recorder_that_keeps_only_recordings_is_not_asked_for_its_list() {
        store.keepsOnly(KeptKind.RECORDING);
        store.listing(item(KeptKind.RECORDING, "lost.mp4"));
        list(RuleKind.RECORDINGS);
        assertThat(found).isEmpty();
    }

    @Test
    void what_cannot_be_listed_is_said() {
        store.unread(KeptKind.PREVIEW);
        list(RuleKind.PREVIEWS);
        assertThat(unread).containsExactly("nvr-1 previews: It answered with 500.");
    }

    @Test
    void a_recorder_that_cannot_be_reached_is_said() {
        store.unreachable("It does not answer.");
        list(RuleKind.EVENTS);
        assertThat(unread).containsExactly("nvr-1 events: It does not answer.");
    }

    private void list(RuleKind kind) {
        footage.each(Optional.of(HALL), Map.of(kind, clock.instant().minus(Duration.ofDays(3))), new Pieces() {
            @Override
            public void found(Piece piece) {
                found.add(piece);
            }

            @Override
            public void unread(Place place, RuleKind what, String why) {
                unread.add(place.word() + " " + what.word() + ": " + why);
            }

            @Override
            public boolean goOn() {
                return true;
            }
        });
    }

    private static KeptItem item(KeptKind kind, String key) {
        return new KeptItem(kind, "cam1", new TimeRange(OLD, OLD.plusSeconds(10)), key, OptionalLong.of(10));
    }

    private Recordings recordings() {
        return new Recordings() {
            @Override
            public List<CameraId> cameras() {
                return List.of(HALL);
            }

            @Override
            public void each(CameraId camera, Instant overBy, Pieces into) {
                indexed.forEach(into::found);
            }

            @Override
            public List<Piece> newest(Place place, int most) {
                return indexed;
            }

            @Override
            public Kept all() {
                return new Kept(indexed.size(), 0);
            }
        };
    }

    private static Cameras cameras() {
        Camera hall = new Camera(HALL, "Hall", NVR, "cam1");
        return new Cameras() {
            @Override
            public List<Camera> all() {
                return List.of(hall);
            }

            @Override
            public Optional<Camera> find(CameraId id) {
                return Optional.of(hall).filter(camera -> camera.id().equals(id));
            }

            @Override
            public Camera seenAt(NvrId nvr, String nvrName) {
                return hall;
            }

            @Override
            public void rename(CameraId id, String name) {}
        };
    }

    private ClipIndex index() {
        return new ClipIndex() {
            @Override
            public long count(NvrId nvr) {
                return indexed.size();
            }

            @Override
            public Map<String, Row> rows(NvrId nvr, Collection<String> paths) {
                Map<String, Row> rows = new HashMap<>();
                indexed.stream()
                        .filter(piece -> paths.contains(piece.key()))
                        .forEach(piece ->
                                rows.put(piece.key(), new Row(new ClipId(1), HALL, OLD, 1000, OLD, Certainty.KNOWN)));
                return rows;
            }

            @Override
            public List<ClipId> put(NvrId nvr, List<Entry> entries) {
                return List.of();
            }

            @Override
            public List<Held> heldAfter(NvrId nvr, long number, int most) {
                return List.of();
            }

            @Override
            public void remove(Collection<ClipId> ids) {}

            @Override
            public void settleEnds(NvrId nvr) {}
        };
    }
}
