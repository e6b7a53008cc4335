package obscura.plugin.detect.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the connected spots of a map that are brighter than 0.3: neighbours are left, right, above, below. Spots of
 * fewer than 10 pixels are noise. Time and memory are linear in the map, whatever it shows.
 */
final class Blobs {
    private static final float BRIGHT = 0.3f;
    private static final int SMALLEST = 10;

    /** One spot; right and bottom are just outside it. */
    record Blob(int left, int top, int right, int bottom, int pixels, double mean) {}

    private final float[] map;
    private final int width;
    private final boolean[] visited;
    private int[] waiting = new int[256];
    private int waitingCount;

    Blobs(float[] map, int width) {
        this.map = map;
        this.width = width;
        this.visited = new boolean[map.length];
    }

    List<Blob> all() {
        List<Blob> blobs = new ArrayList<>();
        for (int i = 0; i < map.length; i++) {
            if (map[i] > BRIGHT && !visited[i]) {
                Blob blob = from(i);
                if (blob.pixels >= SMALLEST) {
                    blobs.add(blob);
                }
            }
        }
        return blobs;
    }

    private Blob from(int start) {
        int left = width;
        int top = Integer.MAX_VALUE;
        int right = 0;
        int bottom = 0;
        int pixels = 0;
        double sum = 0;
        visit(start);
        while (waitingCount > 0) {
            int at = waiting[--waitingCount];
            int x = at % width;
            int y = at / width;
            left = Math.min(left, x);
            right = Math.max(right, x + 1);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y + 1);
            pixels++;
            sum += map[at];
            visitNeighbours(at, x);
        }
        return new Blob(left, top, right, bottom, pixels, sum / pixels);
    }

    private void visitNeighbours(int at, int x) {
        if (x > 0) {
            visit(at - 1);
        }
        if (x + 1 < width) {
            visit(at + 1);
        }
        if (at >= width) {
            visit(at - width);
        }
        if (at + width < map.length) {
            visit(at + width);
        }
    }

    private void visit(int at) {
        if (map[at] <= BRIGHT || visited[at]) {
            return;
        }
        visited[at] = true;
        if (waitingCount == waiting.length) {
            waiting = Arrays.copyOf(waiting, 2 * waitingCount);
        }
        waiting[waitingCount++] = at;
    }
}
