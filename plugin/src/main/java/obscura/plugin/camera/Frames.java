package obscura.plugin.camera;

import java.util.List;
import java.util.Optional;
import obscura.plugin.mask.RgbPixels;

/** Pictures of cameras, decoded in another process. Clear pictures: only ever in memory. */
public interface Frames {
    /** For a few pictures that belong together, such as before and after a change. Cheap until the first is taken. */
    Session session();

    /** One thread at a time. */
    interface Session extends AutoCloseable {
        /**
         * Waits for all of them together.
         *
         * @return one for each order; empty when there is none in time, else at most {@link RgbPixels#LONGEST_SIDE} wide and high
         */
        List<Optional<RgbPixels>> take(List<FrameOrder> orders);

        @Override
        void close();
    }
}
