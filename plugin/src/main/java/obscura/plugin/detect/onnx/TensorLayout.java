package obscura.plugin.detect.onnx;

import java.util.List;
import obscura.plugin.detect.ModelCard;
import obscura.plugin.mask.Box;

/** How the files of one family are fed and what their numbers mean. Not for sharing between threads. */
interface TensorLayout {
    /**
     * The layout the card names.
     *
     * @throws obscura.plugin.ObscuraException REFUSED when the file is not laid out like that
     */
    static TensorLayout of(ModelCard card, Signature signature) {
        return switch (card.family()) {
            case NANODET -> new NanoDetLayout(signature);
            case BLAZEFACE -> new BlazeFaceLayout(signature);
            case PPOCR_TEXT -> new TextMapLayout(signature);
            case YUNET -> new YuNetLayout(signature);
            case YOLOX -> new YoloxLayout(signature);
        };
    }

    /** Name of the input. */
    String input();

    Preparation preparation();

    /** Where a part of a picture goes in the input; the size of the input is in the answer. */
    Letterbox place(Box part, int pictureWidth, int pictureHeight);

    /** All boxes with at least this score, overlapping as the model gives them. */
    List<Candidate> read(Answer answer, Letterbox placed, double threshold);

    /** Intersection over union above which two boxes are one thing. */
    double overlap();

    /** What must be covered when the model sees this box. */
    default Candidate whole(Candidate seen) {
        return seen;
    }
}
