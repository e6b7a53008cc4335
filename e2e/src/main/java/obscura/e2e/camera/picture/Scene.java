package obscura.e2e.camera.picture;

import java.awt.image.BufferedImage;

/** What is in front of the camera; the same moment always looks the same. */
public interface Scene {
    /**
     * @param second from the start of the loop, 0 included, {@link #loop()} excluded
     * @return a new picture of exactly this size, TYPE_INT_RGB, without masks
     */
    BufferedImage at(double second, int width, int height);

    /** After so many seconds everything begins again. */
    int loop();
}
