package obscura.plugin.video;

import java.util.List;
import java.util.Optional;

/** Still pictures out of footage, for screens. They are as clear as the footage, and only ever in memory. */
public interface Pictures {
    int WIDEST = 640;
    /** Of one request. */
    int MOST = 200;

    /**
     * JPEG files without any metadata, in the order of the shots; empty where there is none to be had.
     *
     * @param width pixels, 16 to {@link #WIDEST}; the height follows from the picture
     */
    List<Optional<byte[]>> take(List<Shot> shots, int width);

    static void requireSane(List<Shot> shots, int width) {
        if (shots.size() > MOST || width < 16 || width > WIDEST) {
            throw new IllegalArgumentException("At most " + MOST + " pictures, 16 to " + WIDEST + " pixels wide");
        }
    }
}
