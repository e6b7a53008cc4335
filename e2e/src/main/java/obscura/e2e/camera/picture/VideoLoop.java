package obscura.e2e.camera.picture;

import java.util.Arrays;
import java.util.List;

/**
 * A few seconds of H.264 that can be repeated for ever: every second begins with a picture that needs no other.
 *
 * @param rate frames per second
 * @param frames for each its NAL units without start codes, in the order they are shown and decoded
 */
public record VideoLoop(int rate, List<List<byte[]>> frames) {
    private static final int SPS = 7;
    private static final int PPS = 8;

    public VideoLoop {
        frames = frames.stream().map(List::copyOf).toList();
        if (frames.isEmpty() || frames.size() % rate != 0) {
            throw new IllegalArgumentException("Not whole seconds: " + frames.size() + " frames at " + rate);
        }
    }

    public byte[] sps() {
        return first(SPS);
    }

    public byte[] pps() {
        return first(PPS);
    }

    private byte[] first(int type) {
        return frames.get(0).stream()
                .filter(unit -> (unit[0] & 31) == type)
                .map(unit -> Arrays.copyOf(unit, unit.length))
                .findFirst()
                .orElseThrow();
    }
}
