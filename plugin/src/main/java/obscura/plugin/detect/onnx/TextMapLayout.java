package obscura.plugin.detect.onnx;

import java.util.ArrayList;
import java.util.List;
import obscura.plugin.mask.Box;

/**
 * The text finder of PP-OCR: answers with a map of "how much is this pixel lettering". The size of the input follows
 * the part looked at: its longer side is 160, 320, ... 960, so that a camera's few parts make few sizes (each new size
 * costs memory in the runtime); small parts are enlarged about one and a half times.
 */
final class TextMapLayout implements TensorLayout {
    private static final int LONGEST = 960;
    private static final int LONG_STEP = 160;
    private static final double MOST_ENLARGED = 1.5;
    private static final int STEP = 32;

    private final Preparation preparation = new Preparation(
            Preparation.Channels.BGR,
            Preparation.Order.PLANES,
            0,
            List.of(255 * 0.485, 255 * 0.456, 255 * 0.406),
            List.of(255 * 0.229, 255 * 0.224, 255 * 0.225));
    private final String input;
    private final String output;

    TextMapLayout(Signature signature) {
        input = signature.input();
        if (!InputSize.of(signature).open()) {
            throw signature.unlike();
        }
        output = signature.output(1, 1, Signature.OPEN, Signature.OPEN);
    }

    @Override
    public String input() {
        return input;
    }

    @Override
    public Preparation preparation() {
        return preparation;
    }

    @Override
    public Letterbox place(Box part, int pictureWidth, int pictureHeight) {
        double width = part.width() * pictureWidth;
        double height = part.height() * pictureHeight;
        double longer = Math.max(width, height);
        double steps = Math.max(1, Math.round(MOST_ENLARGED * longer / LONG_STEP));
        double scale = Math.min(LONGEST, steps * LONG_STEP) / longer;
        return Letterbox.stretched(part, new InputSize(side(width * scale), side(height * scale)));
    }

    @Override
    public List<Candidate> read(Answer answer, Letterbox placed, double threshold) {
        float[] map = answer.values(output, 1, 1, placed.inputHeight(), placed.inputWidth());
        List<Candidate> seen = new ArrayList<>();
        for (Blobs.Blob blob : new Blobs(map, placed.inputWidth()).all()) {
            double score = answer.score(blob.mean());
            if (score >= threshold) {
                seen.add(grown(blob, score));
            }
        }
        return seen;
    }

    /** Blobs never overlap; only their grown boxes do, and each of them is needed. */
    @Override
    public double overlap() {
        return 1;
    }

    /** The map marks the core of a line of text; the text itself reaches further by this much. */
    private static Candidate grown(Blobs.Blob blob, double score) {
        double width = blob.right() - blob.left();
        double height = blob.bottom() - blob.top();
        double by = 1.6 * width * height / (2 * (width + height));
        return new Candidate(blob.left() - by, blob.top() - by, blob.right() + by, blob.bottom() + by, score);
    }

    private static int side(double wanted) {
        return (int) Math.max(STEP, Math.min(LONGEST, Math.round(wanted / STEP) * STEP));
    }
}
