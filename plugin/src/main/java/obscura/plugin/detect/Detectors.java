package obscura.plugin.detect;

import java.util.List;
import java.util.Set;
import obscura.plugin.mask.Hide;

/** Where loaded detectors come from. */
public interface Detectors {
    /**
     * Loads a detector for each of these kinds that needs one ({@link Hide#MOTION} needs none); the caller closes them.
     *
     * @throws obscura.plugin.ObscuraException REFUSED when a model is missing, has changed or cannot be loaded: looking
     *     with less than was asked for never happens silently
     */
    List<Detector> open(Set<Hide> kinds);
}
