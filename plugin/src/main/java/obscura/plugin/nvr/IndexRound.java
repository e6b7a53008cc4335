package obscura.plugin.nvr;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.Cameras;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.ClipId;
import obscura.plugin.id.NvrId;
import obscura.plugin.nvr.ClipIndex.Entry;
import obscura.plugin.nvr.ClipIndex.Row;
import obscura.plugin.nvr.pattern.ShownName;
import obscura.plugin.time.TimeRange;

/** One listing on its way into the index, a few hundred files at a time. Files are read while no transaction is open. */
final class IndexRound implements Listing {
    private static final int BATCH = 300;
    private static final int MOST_CAMERAS = 1_000;

    private final NvrId id;
    private final Nvr nvr;
    private final Cameras cameras;
    private final ClipIndex index;
    private final Instant future;
    private final RoundNotes notes;
    private final SeenClips seen;
    private final Unread unread = new Unread();
    private final Map<String, CameraId> known = new HashMap<>();
    private final List<FoundFile> batch = new ArrayList<>(BATCH);

    IndexRound(NvrId id, Nvr nvr, Cameras cameras, ClipIndex index, Instant now, RoundNotes notes, SeenClips seen) {
        this.id = id;
        this.nvr = nvr;
        this.cameras = cameras;
        this.index = index;
        this.future = now.plus(Duration.ofDays(1));
        this.notes = notes;
        this.seen = seen;
    }

    Unread unread() {
        return unread;
    }

    @Override
    public void found(FoundFile file) {
        notes.files++;
        if (file.start().filter(future::isBefore).isPresent()) {
            notes.future++;
        }
        batch.add(file);
        if (batch.size() == BATCH) {
            flush();
        }
    }

    @Override
    public void refused(String path, String why) {
        notes.refused(path, why);
    }

    @Override
    public void unread(String path, String why) {
        unread.add(path);
        notes.problem((path.isEmpty() ? "The folder" : ShownName.of(path)) + " could not be listed. " + why);
    }

    @Override
    public boolean goOn() {
        return !Thread.currentThread().isInterrupted();
    }

    /** Brings in what is left, unless it was interrupted. */
    void end() {
        if (goOn()) {
            flush();
        }
    }

    /** Brings what was found since the last time into the index. */
    void flush() {
        Map<String, Row> rows =
                index.rows(id, batch.stream().map(FoundFile::path).toList());
        List<Entry> entries = new ArrayList<>();
        for (FoundFile file : batch) {
            Optional<Row> row = Optional.ofNullable(rows.get(file.path()));
            row.ifPresent(r -> seen.add(r.id()));
            camera(file)
                    .filter(c -> row.isEmpty() || !same(row.get(), file, c))
                    .ifPresent(c -> entry(file, c).ifPresent(entries::add));
        }
        batch.clear();
        if (!entries.isEmpty()) {
            put(entries, rows);
        }
    }

    private void put(List<Entry> entries, Map<String, Row> rows) {
        List<ClipId> ids = index.put(id, entries);
        ids.forEach(seen::add);
        long changed = entries.stream().filter(e -> rows.containsKey(e.path())).count();
        notes.changed += changed;
        notes.added += entries.size() - changed;
    }

    private static boolean same(Row row, FoundFile file, CameraId camera) {
        boolean start = row.certainty() == Certainty.START_GUESSED
                ? file.start().isEmpty()
                : file.start().filter(row.start()::equals).isPresent();
        return start
                && row.bytes() == file.bytes()
                && row.modified().equals(file.modified())
                && row.camera().equals(camera);
    }

    private Optional<Entry> entry(FoundFile file, CameraId camera) {
        if (goOn() && timing(file) instanceof Timing.Known time) {
            return Optional.of(
                    new Entry(camera, time.range(), file.path(), file.bytes(), file.modified(), time.certainty()));
        }
        notes.waiting++;
        return Optional.empty();
    }

    /** What its recorder lists with both its ends need not be opened. */
    private Timing timing(FoundFile file) {
        if (file.start().isEmpty() || file.end().isEmpty()) {
            return nvr.timing(file);
        }
        Instant start = file.start().get();
        Instant end = file.end().get();
        return end.isAfter(start) ? new Timing.Known(new TimeRange(start, end), Certainty.LISTED) : new Timing.NotYet();
    }

    private Optional<CameraId> camera(FoundFile file) {
        CameraId there = known.get(file.camera());
        if (there == null && known.size() == MOST_CAMERAS) {
            notes.refused(
                    file.path(),
                    "Its camera is one more than the " + MOST_CAMERAS + " an NVR can have. Check the pattern.");
            return Optional.empty();
        }
        if (there == null) {
            Camera camera = cameras.seenAt(id, file.camera());
            there = camera.id();
            known.put(file.camera(), there);
        }
        return Optional.of(there);
    }
}
