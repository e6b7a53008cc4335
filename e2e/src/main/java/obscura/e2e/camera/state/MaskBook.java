package obscura.e2e.camera.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import obscura.plugin.mask.OnvifPoint;

/** The masks a camera keeps, by its own rules and quirks. Safe for several threads. */
public final class MaskBook {
    private final CameraSettings settings;
    private final Quirks quirks;
    private final List<DeviceMask> masks = new ArrayList<>();
    private int nextToken = 1;

    public MaskBook(CameraSettings settings, Quirks quirks) {
        this.settings = settings;
        this.quirks = quirks;
    }

    public int maxPoints() {
        return quirks.has(Quirk.FOUR_POINTS_ONLY) || quirks.has(Quirk.RECTANGLE_ONLY) ? 4 : settings.maxPoints();
    }

    public List<String> configurations() {
        return View.of(quirks).stream()
                .map(view -> view.configuration(quirks))
                .distinct()
                .toList();
    }

    public void mustKnow(String configuration) {
        if (!configurations().contains(configuration)) {
            throw DeviceFault.noConfig();
        }
    }

    /** @return the token it was given */
    public synchronized String create(DeviceMask wanted) {
        mustKnow(wanted.configuration());
        DeviceMask adapted = MaskRules.adapted(wanted, maxPoints(), quirks);
        if (in(wanted.configuration()).size() >= settings.maxMasks()) {
            throw DeviceFault.receiver("Maximum number of masks reached", "Action", "MaxMasks");
        }
        return keep(adapted);
    }

    /** What another program or person draws; only the polygon must be one. */
    public synchronized String addByOthers(List<OnvifPoint> corners) {
        return keep(new DeviceMask("", "VSC_1", corners, "Color", MaskColour.BLACK, true));
    }

    private String keep(DeviceMask mask) {
        String token = "mask_" + nextToken++;
        masks.add(mask.named(token));
        spreadColour(mask);
        return token;
    }

    public synchronized void set(DeviceMask wanted) {
        int at = placeOf(wanted.token());
        mustKnow(wanted.configuration());
        if (quirks.has(Quirk.CONFIG_MODIFY_FAULT)) {
            throw DeviceFault.receiver("Parameters can not be set", "InvalidArgVal", "ConfigModify");
        }
        masks.set(at, MaskRules.adapted(wanted, maxPoints(), quirks));
        spreadColour(wanted);
    }

    private void spreadColour(DeviceMask mask) {
        if (quirks.has(Quirk.SINGLE_COLOUR)) {
            masks.replaceAll(
                    other -> other.configuration().equals(mask.configuration()) ? other.in(mask.colour()) : other);
        }
    }

    public synchronized void delete(String token) {
        masks.remove(placeOf(token));
    }

    private int placeOf(String token) {
        for (int i = 0; i < masks.size(); i++) {
            if (masks.get(i).token().equals(token)) {
                return i;
            }
        }
        throw DeviceFault.noConfig();
    }

    public synchronized List<DeviceMask> all() {
        return List.copyOf(masks);
    }

    /** Those of one configuration, or all; of one token, or all. */
    public synchronized List<DeviceMask> find(Optional<String> token, Optional<String> configuration) {
        configuration.ifPresent(this::mustKnow);
        token.ifPresent(this::placeOf);
        List<DeviceMask> found = configuration.map(this::in).orElseGet(this::all);
        return found.stream()
                .filter(mask -> token.isEmpty() || token.get().equals(mask.token()))
                .toList();
    }

    /** The masks that hold for one configuration. */
    public synchronized List<DeviceMask> in(String configuration) {
        return masks.stream()
                .map(mask -> isMirrored(mask, configuration) ? mask.of(configuration) : mask)
                .filter(mask -> mask.configuration().equals(configuration))
                .toList();
    }

    private boolean isMirrored(DeviceMask mask, String configuration) {
        return quirks.has(Quirk.SOURCE_MASK)
                && View.source(mask.configuration()).equals(View.source(configuration));
    }

    public synchronized void afterReboot() {
        if (quirks.has(Quirk.FORGETS_MASKS_ON_REBOOT)) {
            masks.clear();
        }
    }
}
