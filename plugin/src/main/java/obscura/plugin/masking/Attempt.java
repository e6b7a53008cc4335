package obscura.plugin.masking;

import java.time.Instant;
import java.util.List;

/**
 * A change of a camera's masks that is under way: written down before the first call, gone after the last look. One that is found
 * at a start was killed in the middle.
 *
 * @param before tokens of all masks that were on the camera
 * @param meant what was to be created; one of these that is new there is ours
 */
public record Attempt(Instant at, List<String> before, List<Shape> meant) {
    public Attempt {
        before = List.copyOf(before);
        meant = List.copyOf(meant);
    }
}
