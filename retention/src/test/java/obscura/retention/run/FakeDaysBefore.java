package obscura.retention.run;

import java.util.ArrayList;
import java.util.List;
import obscura.plugin.id.CameraId;
import obscura.plugin.nvr.kept.KeptKind;

/** In memory; it can be killed before or after any of its writes. */
final class FakeDaysBefore implements DaysBefore {
    private final List<Days> all = new ArrayList<>();
    private int left;

    /** @param step 1 before the first write, 2 after it, 3 before the second, and so on */
    void killAt(int step) {
        left = step;
    }

    private void step() {
        if (left > 0 && --left == 0) {
            throw new StackOverflowError("killed");
        }
    }

    @Override
    public List<Days> of(CameraId camera) {
        return all.stream().filter(days -> days.camera().equals(camera)).toList();
    }

    @Override
    public void remember(Days days) {
        step();
        drop(days.camera(), days.kind());
        all.add(days);
        step();
    }

    @Override
    public void forget(CameraId camera, KeptKind kind) {
        step();
        drop(camera, kind);
        step();
    }

    private void drop(CameraId camera, KeptKind kind) {
        all.removeIf(days -> days.camera().equals(camera) && days.kind() == kind);
    }
}
