package obscura.plugin.video;

import java.nio.file.Path;
import java.util.Optional;
import obscura.plugin.mask.Box;

/**
 * One still picture that is wanted.
 *
 * @param time microseconds from the first frame of the file; what is shown at that time is taken
 * @param crop which part of the upright picture; all of it when empty
 */
public record Shot(Path file, long time, Optional<Box> crop) {
    public Shot {
        if (time < 0) {
            throw new IllegalArgumentException("A shot is not before the first frame: " + time);
        }
    }
}
