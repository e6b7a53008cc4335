package obscura.plugin.masking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import obscura.plugin.camera.KeptMask;
import obscura.plugin.mask.Polygon;
import obscura.plugin.mask.ReadBack;

/**
 * Which wanted places were covered before a change and have to stay so: a pure thought. A camera may say yes and keep less than it
 * was asked, so this is held against what it keeps, never against what it was told.
 *
 * @param before all masks that were on the camera, whoever made them
 */
record StillCovered(List<WantedMask> wanted, List<KeptMask> before) {
    StillCovered {
        wanted = List.copyOf(wanted);
        before = List.copyOf(before);
    }

    /** The name of the first wanted mask some of whose covered place is open in this picture; empty when none is. */
    Optional<String> opened(String picture, List<KeptMask> now) {
        return wanted.stream()
                .filter(mask -> ReadBack.opens(
                        mask.polygon(),
                        covering(mask, picture, before),
                        covering(mask, picture, now),
                        ReadBack.TWO_DECIMALS))
                .map(WantedMask::name)
                .findFirst();
    }

    Map<String, Remark> each(Remark remark) {
        return wanted.stream().collect(Collectors.toMap(WantedMask::name, mask -> remark, (one, other) -> one));
    }

    /** Whether all masks from before are there, to the corner, under whatever token. */
    boolean isAsBefore(List<KeptMask> now) {
        return before.stream().allMatch(old -> now.stream().anyMatch(mask -> isSame(old, mask)));
    }

    private static boolean isSame(KeptMask old, KeptMask mask) {
        return mask.picture().equals(old.picture())
                && mask.corners().equals(old.corners())
                && mask.style() == old.style()
                && mask.enabled() == old.enabled();
    }

    private static List<Polygon> covering(WantedMask wanted, String picture, List<KeptMask> masks) {
        Stream<KeptMask> there = masks.stream().filter(mask -> mask.picture().equals(picture));
        return there.filter(mask -> mask.enabled() && (mask.hides() || mask.style() == wanted.style()))
                .flatMap(mask -> mask.polygon().stream())
                .toList();
    }
}
