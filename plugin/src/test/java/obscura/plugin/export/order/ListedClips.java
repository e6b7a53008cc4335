package obscura.plugin.export.order;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.ClipId;
import obscura.plugin.nvr.Clip;
import obscura.plugin.nvr.Clips;
import obscura.plugin.nvr.Kept;
import obscura.plugin.time.TimeRange;

/** An index of clips; of nothing else it knows. */
record ListedClips(List<Clip> all) implements Clips {
    @Override
    public List<Clip> in(CameraId camera, TimeRange range, int most) {
        return all.stream()
                .filter(c -> c.camera().equals(camera) && c.range().overlaps(range))
                .limit(most)
                .toList();
    }

    @Override
    public Optional<Clip> find(ClipId id) {
        return all.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    @Override
    public List<TimeRange> recorded(CameraId camera, TimeRange range) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Instant> newest(CameraId camera) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Instant> oldest(CameraId camera) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<LocalDate> days(CameraId camera, LocalDate first, LocalDate last, ZoneId zone) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<CameraId, Instant> newest() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<CameraId, Kept> kept() {
        throw new UnsupportedOperationException();
    }
}
