package obscura.plugin.scene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import obscura.plugin.mask.Box;
import obscura.plugin.time.Span;

/**
 * Turns the cells that differ at moments into rectangles with spans: every cell is covered from 0.4 s before to 0.4 s
 * after it differs, grown by one cell, in ticks of 0.2 s of the clip's own time. Moments come in the order of time.
 */
final class CoverTicks {
    static final long TICK = Span.SECOND / 5;
    static final long REACH = 2 * TICK;

    private final SceneGrid grid;
    private final TreeMap<Long, CellMask> pending = new TreeMap<>();
    private final Map<Box, Long> open = new HashMap<>();
    private final List<MovingRegion> regions = new ArrayList<>();
    private long nextTick;
    private double coveredTicks;
    private final CellMask throughout;

    /** Cells of {@code throughout} are covered anyway; they only count in the share. */
    CoverTicks(SceneGrid grid, CellMask throughout) {
        this.grid = grid;
        this.throughout = throughout;
    }

    void differs(long time, CellMask cells) {
        long first = Math.max(0, time - REACH) / TICK;
        long last = (time + REACH) / TICK;
        finishBefore(first);
        if (cells.isEmpty()) {
            return;
        }
        for (long tick = first; tick <= last; tick++) {
            pending.computeIfAbsent(tick, t -> new CellMask(grid)).add(cells);
        }
    }

    List<MovingRegion> regions() {
        finishBefore(Long.MAX_VALUE);
        closeAllBut(Set.of(), nextTick);
        return List.copyOf(regions);
    }

    /** Ticks in which something was covered, each weighted by the share of the picture beyond what is covered anyway. */
    double coveredTicks() {
        return coveredTicks;
    }

    private void finishBefore(long tick) {
        while (!pending.isEmpty() && pending.firstKey() < tick) {
            var next = pending.pollFirstEntry();
            if (next.getKey() != nextTick) {
                closeAllBut(Set.of(), nextTick);
            }
            CellMask cover = next.getValue().filled().grown();
            coveredTicks += cover.countWithout(throughout) / (double) grid.cells();
            Set<Box> boxes = new HashSet<>(cover.rectangles());
            closeAllBut(boxes, next.getKey());
            boxes.forEach(box -> open.putIfAbsent(box, next.getKey()));
            nextTick = next.getKey() + 1;
        }
    }

    private void closeAllBut(Set<Box> kept, long tick) {
        open.entrySet().removeIf(entry -> {
            if (kept.contains(entry.getKey())) {
                return false;
            }
            regions.add(new MovingRegion(new Span(entry.getValue() * TICK, tick * TICK), entry.getKey()));
            return true;
        });
    }
}
