package obscura.plugin.detect;

import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;

/**
 * Something a detector saw in one picture.
 *
 * @param score 0..1, the model's own; never a probability
 */
public record Detection(Hide kind, Box box, double score) {
    public Detection {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("A score is 0 to 1: " + score);
        }
    }
}
