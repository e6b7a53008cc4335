package obscura.plugin.detect;

import java.util.List;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import obscura.plugin.video.Frame;

/** One loaded model. Not for sharing between threads. */
public interface Detector extends AutoCloseable {
    Hide kind();

    /** For reports: the card of the model that is really loaded. */
    ModelCard card();

    /**
     * Looks at one part of one frame.
     *
     * @param area which part; it is scaled to the model's input with its aspect kept
     * @param threshold the lowest score worth reporting, 0..1
     * @return what was seen, in fractions of the whole picture, overlapping boxes already merged
     * @throws obscura.plugin.ObscuraException FAILED when the model does not answer: never an empty list instead
     */
    List<Detection> look(Frame frame, Box area, double threshold);

    @Override
    void close();
}
