package obscura.onvif.media;

/**
 * @param mask whether there are masks at all
 * @param sourceMask whether a mask covers every configuration of its source
 */
public record MediaCapabilities(boolean mask, boolean sourceMask, boolean snapshotUri, boolean rotation) {}
