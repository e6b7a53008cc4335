package obscura.plugin.scene;

import java.util.List;

/**
 * Learns the empty scene of one stretch from its samples, pixel by pixel, and joins it with what the stretch before in
 * the same shot knew. Where the two contradict each other there is doubt, until one value has held for minutes.
 */
final class SceneLearning {
    /** Nobody stands unmoving for so long; a parked car may then be part of the scene. */
    private static final int SETTLED_SECONDS = 300;

    private final SceneGrid grid;
    private final byte[] centre;
    private final byte[] limit;
    private final Knowledge[] knowledge;
    private final int[] steadySeconds;

    private SceneLearning(SceneGrid grid) {
        this.grid = grid;
        this.centre = new byte[grid.size()];
        this.limit = new byte[grid.size()];
        this.knowledge = new Knowledge[grid.size()];
        this.steadySeconds = new int[grid.size()];
    }

    /** Null when neither this stretch nor the one before can tell; {@code carried} may be null. */
    static EmptyScene learn(SceneGrid grid, SceneSamples samples, EmptyScene carried, int seconds) {
        if (samples == null) {
            return carried;
        }
        SceneLearning learning = new SceneLearning(grid);
        learning.judge(samples);
        if (carried != null) {
            learning.join(carried, seconds);
        }
        return new EmptyScene(grid, learning.centre, learning.limit, learning.knowledge, learning.steadySeconds);
    }

    private void judge(SceneSamples samples) {
        int luma = grid.lumaSize();
        PixelHistory brightness = new PixelHistory(4, 20);
        PixelHistory colour = new PixelHistory(4, 20);
        for (int i = 0; i < luma; i++) {
            judge(brightness, samples, i, samples.occupied[i]);
        }
        for (int i = 0; i < luma / 4; i++) {
            int half = grid.width() / 2;
            long occupied = samples.occupied[i / half * 2 * grid.width() + i % half * 2];
            judge(colour, samples, luma + i, occupied);
            judge(colour, samples, luma * 5 / 4 + i, occupied);
        }
    }

    private void judge(PixelHistory history, SceneSamples samples, int at, long occupied) {
        List<byte[]> pictures = samples.pictures;
        history.clear();
        for (int k = 0; k < pictures.size(); k++) {
            if ((occupied >>> k & 1) == 0) {
                history.add(pictures.get(k)[at] & 255);
            }
        }
        knowledge[at] = history.judge();
        centre[at] = (byte) history.centre();
        limit[at] = (byte) history.limit();
    }

    private void join(EmptyScene carried, int seconds) {
        byte[] before = carried.centre().clone();
        SceneSamples.relight(grid, before, centre);
        for (int i = 0; i < centre.length; i++) {
            join(carried, i, before[i], seconds);
        }
    }

    private void join(EmptyScene carried, int i, byte before, int seconds) {
        Knowledge earlier = carried.knowledge(i);
        if (knowledge[i] == Knowledge.UNKNOWN && earlier == Knowledge.KNOWN) {
            knowledge[i] = Knowledge.KNOWN;
            centre[i] = before;
            limit[i] = carried.limit()[i];
        } else if (knowledge[i] == Knowledge.KNOWN && earlier == Knowledge.KNOWN) {
            int off = Math.abs((centre[i] & 255) - (before & 255));
            knowledge[i] =
                    off > Math.max(limit[i] & 255, carried.limit()[i] & 255) ? Knowledge.DOUBTFUL : Knowledge.KNOWN;
        } else if (knowledge[i] == Knowledge.KNOWN && earlier == Knowledge.DOUBTFUL) {
            steadySeconds[i] = carried.steadySeconds(i) + seconds;
            knowledge[i] = steadySeconds[i] >= SETTLED_SECONDS ? Knowledge.KNOWN : Knowledge.DOUBTFUL;
        } else if (earlier == Knowledge.DOUBTFUL) {
            knowledge[i] = Knowledge.DOUBTFUL;
        }
    }
}
