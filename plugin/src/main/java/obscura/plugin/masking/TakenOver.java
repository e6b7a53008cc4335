package obscura.plugin.masking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import obscura.plugin.ObscuraException;
import obscura.plugin.camera.KeptMask;
import obscura.plugin.mask.Polygon;

/** Masks of somebody else, as wanted masks of ours. */
record TakenOver(WantedMasks wanted, List<OurMask> ours) {
    static TakenOver of(WantedMasks wanted, List<KeptMask> foreign) {
        List<WantedMask> all = new ArrayList<>(wanted.masks());
        List<OurMask> ours = new ArrayList<>();
        for (KeptMask mask : foreign) {
            Polygon polygon = mask.polygon().orElseThrow();
            String name = free(all);
            all.add(new WantedMask(name, polygon, mask.style()));
            ours.add(new OurMask(mask.token(), new Shape(mask.picture(), name, polygon, mask.style())));
        }
        if (all.size() > WantedMasks.MOST) {
            throw ObscuraException.refused("A camera has at most " + WantedMasks.MOST + " masks. Take over fewer.");
        }
        return new TakenOver(new WantedMasks(wanted.version(), all), ours);
    }

    private static String free(List<WantedMask> all) {
        Set<String> taken = all.stream().map(WantedMask::name).collect(Collectors.toSet());
        int number = 1;
        while (taken.contains("taken over " + number)) {
            number++;
        }
        return "taken over " + number;
    }
}
