package obscura.plugin.detect.onnx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import obscura.plugin.ObscuraException;
import obscura.plugin.detect.Detection;
import obscura.plugin.detect.Detector;
import obscura.plugin.detect.ModelCard;
import obscura.plugin.detect.NonMaximumSuppression;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import obscura.plugin.video.Frame;
import obscura.plugin.video.RgbPlanes;

/** A detector that runs a model file with ONNX Runtime. Its buffers are kept from look to look. */
public final class OnnxDetector implements Detector {
    /** More than anybody can tell apart; from there on the whole part counts as seen. */
    private static final int MOST_SIGHTINGS = 1000;

    private final ModelCard card;
    private final OnnxSession session;
    private final TensorLayout layout;
    private RgbPlanes largest = RgbPlanes.allocate(1, 1);

    private OnnxDetector(ModelCard card, OnnxSession session) {
        this.card = card;
        this.session = session;
        this.layout = TensorLayout.of(card, session.signature());
    }

    /**
     * Loads a model; the first one loads ONNX Runtime too.
     *
     * @param folder where the card's model file lies
     * @throws ObscuraException REFUSED when the file is missing, is not what the card says or has another layout;
     *     FAILED when ONNX Runtime itself cannot be loaded
     */
    public static OnnxDetector open(Path folder, ModelCard card) {
        OnnxSession session = OnnxSession.open(card, new ModelFolder(folder).model(card));
        try {
            return new OnnxDetector(card, session);
        } catch (ObscuraException e) {
            session.close();
            throw e;
        }
    }

    @Override
    public Hide kind() {
        return card.kind();
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public List<Detection> look(Frame frame, Box area, double threshold) {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("A threshold is 0 to 1: " + threshold);
        }
        Letterbox placed =
                layout.place(area, frame.picture().width(), frame.picture().height());
        List<Integer> shape = layout.preparation().shape(placed);
        RgbPlanes part = planes(placed.width(), placed.height());
        frame.scale(area, part);
        layout.preparation().write(part, placed, session.input(shape));
        return sightings(layout.read(session.run(layout.input(), shape), placed, threshold), placed);
    }

    @Override
    public void close() {
        session.close();
    }

    private List<Detection> sightings(List<Candidate> candidates, Letterbox placed) {
        List<Detection> seen = new ArrayList<>();
        for (Candidate one :
                NonMaximumSuppression.keep(candidates, Candidate::score, Candidate::iou, layout.overlap())) {
            Box box = placed.toPicture(layout.whole(one));
            if (box != null) {
                seen.add(new Detection(card.kind(), box, one.score()));
            }
        }
        return seen.size() > MOST_SIGHTINGS
                ? List.of(new Detection(card.kind(), placed.part(), seen.get(0).score()))
                : List.copyOf(seen);
    }

    /** Planes of this size, in memory that is allocated anew only for a larger size than ever before. */
    private RgbPlanes planes(int width, int height) {
        if (largest.width() * largest.height() < width * height) {
            largest = RgbPlanes.allocate(width, height);
        }
        return new RgbPlanes(width, height, largest.red(), largest.green(), largest.blue());
    }
}
