package obscura.plugin.nvr;

import java.util.BitSet;
import obscura.plugin.id.ClipId;

/** Which clips of the index were met again in a round; one bit each, counted from the lowest id there was. */
final class SeenClips {
    private final long lowest;
    private final BitSet bits = new BitSet();

    SeenClips(long lowest) {
        this.lowest = lowest;
    }

    void add(ClipId id) {
        if (id.number() >= lowest) {
            bits.set(Math.toIntExact(id.number() - lowest));
        }
    }

    boolean has(ClipId id) {
        return id.number() >= lowest && bits.get(Math.toIntExact(id.number() - lowest));
    }
}
