package obscura.plugin.masking;

import java.util.List;

/**
 * All that is to be covered on one camera.
 *
 * @param version rises with every save; 0 when nobody has saved anything
 * @param masks at most {@link #MOST}, each name once
 */
public record WantedMasks(long version, List<WantedMask> masks) {
    public static final int MOST = 32;

    public WantedMasks {
        masks = List.copyOf(masks);
        if (masks.size() > MOST) {
            throw new IllegalArgumentException("A camera has at most " + MOST + " masks");
        }
        if (masks.stream().map(WantedMask::name).distinct().count() < masks.size()) {
            throw new IllegalArgumentException("Two masks of a camera can't have one name");
        }
    }

    public static WantedMasks none() {
        return new WantedMasks(0, List.of());
    }
}
