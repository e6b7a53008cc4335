package obscura.plugin.scene;

import obscura.plugin.mask.Box;
import obscura.plugin.time.Span;

/** A place and when: where something differs from the empty scene, or where a detector knows that somebody is. */
public record MovingRegion(Span span, Box box) {
    public MovingRegion {
        if (span == null || box == null) {
            throw new IllegalArgumentException("A moving region needs a span and a box");
        }
    }
}
