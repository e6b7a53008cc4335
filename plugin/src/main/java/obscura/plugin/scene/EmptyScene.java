package obscura.plugin.scene;

/**
 * What a fixed camera sees when nobody is there, as far as that can be told: softened Y, U and V of the small picture,
 * from which level a pixel counts as differing, and which pixels are not known. It never changes.
 */
public final class EmptyScene {
    /** Samples of a stretch it is learned from, at most; one bit of a long each. */
    static final int SAMPLES = 64;

    /** A limit that no difference exceeds: what is not known is covered by its cell, not by comparing. */
    private static final byte NEVER = (byte) 255;

    private final SceneGrid grid;
    private final byte[] centre;
    private final byte[] limit;
    private final Knowledge[] knowledge;
    private final int[] steadySeconds;

    /** Arrays of {@code grid.size()}, kept, not copied; seconds since when a doubtful pixel has held one value. */
    EmptyScene(SceneGrid grid, byte[] centre, byte[] limit, Knowledge[] knowledge, int[] steadySeconds) {
        this.grid = grid;
        this.centre = centre;
        this.limit = limit;
        this.knowledge = knowledge;
        this.steadySeconds = steadySeconds;
        for (int i = 0; i < limit.length; i++) {
            limit[i] = knowledge[i] == Knowledge.KNOWN ? limit[i] : NEVER;
        }
    }

    public SceneGrid grid() {
        return grid;
    }

    /** True where Y and colour of a small pixel are known beyond doubt. */
    public boolean isKnown(int x, int y) {
        return knowledge[y * grid.width() + x] == Knowledge.KNOWN
                && knowledge[chromaAt(x, y)] == Knowledge.KNOWN
                && knowledge[chromaAt(x, y) + grid.lumaSize() / 4] == Knowledge.KNOWN;
    }

    /** Y, U, V of the small picture; a copy. Where {@link #isKnown} is false the bytes say nothing. */
    public byte[] picture() {
        return centre.clone();
    }

    byte[] centre() {
        return centre;
    }

    byte[] limit() {
        return limit;
    }

    Knowledge knowledge(int at) {
        return knowledge[at];
    }

    int steadySeconds(int at) {
        return steadySeconds[at];
    }

    private int chromaAt(int x, int y) {
        return grid.lumaSize() + y / 2 * (grid.width() / 2) + x / 2;
    }
}
