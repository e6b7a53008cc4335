package obscura.plugin.camera;

import java.util.Optional;
import obscura.plugin.mask.RgbPixels;

/** Pictures of cameras, decoded in another process. Clear pictures: only ever in memory. */
public interface Frames {
    /** For a few pictures that belong together, such as before and after a change. Cheap until the first is taken. */
    Session session();

    /** One thread at a time. */
    interface Session extends AutoCloseable {
        /** Empty when there is none in time; at most {@link RgbPixels#LONGEST_SIDE} wide and high. */
        Optional<RgbPixels> take(FrameOrder order);

        @Override
        void close();
    }
}
