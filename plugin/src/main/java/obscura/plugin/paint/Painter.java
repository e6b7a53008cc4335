package obscura.plugin.paint;

import obscura.plugin.plan.Coverage;
import obscura.plugin.video.Picture;

/** Fills what is covered, so that nothing of what was there is left. */
public interface Painter {
    /** Fills the covered part of all planes of a writable picture of the coverage's size. */
    void paint(Picture picture, Coverage coverage);
}
