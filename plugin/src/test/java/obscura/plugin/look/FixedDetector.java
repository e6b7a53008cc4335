package obscura.plugin.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import obscura.plugin.detect.Detection;
import obscura.plugin.detect.Detector;
import obscura.plugin.detect.Detectors;
import obscura.plugin.detect.ModelCard;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import obscura.plugin.video.Frame;

/** Answers from a script, by time and area, and notes when and where it was asked. */
final class FixedDetector implements Detector {
    static final double STRONG = 0.8;
    static final double WEAK = 0.35;

    /** One question it was asked. */
    record Asked(long time, Box area) {}

    private final ModelCard card;
    private final LongFunction<List<Detection>> script;
    private final List<Asked> asked = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private boolean closed;

    /** One thing it said it saw. */
    record Answer(long time, Box box) {}

    FixedDetector(Hide kind, LongFunction<List<Detection>> script) {
        this(kind, 0.5, script);
    }

    FixedDetector(Hide kind, double threshold, LongFunction<List<Detection>> script) {
        this.card = new ModelCard(
                "drawn", "drawn.onnx", "0".repeat(64), family(kind), kind, threshold, 0.3, "MIT", "drawn by a test");
        this.script = script;
    }

    /** All of these, as a folder of models would hand them out. */
    static Detectors all(FixedDetector... detectors) {
        return (Set<Hide> kinds) -> new ArrayList<>(List.<Detector>of(detectors));
    }

    static List<Detection> see(Hide kind, Box box, double score) {
        return List.of(new Detection(kind, box, score));
    }

    List<Asked> asked() {
        return asked;
    }

    List<Answer> answers() {
        return answers;
    }

    List<Long> timesOfWholePictures() {
        return asked.stream()
                .filter(a -> a.area.equals(Box.WHOLE))
                .map(Asked::time)
                .toList();
    }

    boolean isClosed() {
        return closed;
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
        asked.add(new Asked(frame.time(), area));
        List<Detection> seen = script.apply(frame.time()).stream()
                .filter(d -> d.score() >= threshold && area.contains(d.box()))
                .toList();
        seen.forEach(d -> answers.add(new Answer(frame.time(), d.box())));
        return seen;
    }

    @Override
    public void close() {
        closed = true;
    }

    private static ModelCard.Family family(Hide kind) {
        return switch (kind) {
            case FACES -> ModelCard.Family.BLAZEFACE;
            case TEXT -> ModelCard.Family.PPOCR_TEXT;
            default -> ModelCard.Family.NANODET;
        };
    }
}
