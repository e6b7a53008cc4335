package obscura.e2e.footage;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import obscura.e2e.camera.picture.Scene;

/**
 * The street one of the drawn cameras has recorded, live.
 *
 * @param camera its place in {@link DrawClips#CAMERAS}
 */
public record StreetScene(int camera) implements Scene {
    private static final int LOOP = 14;

    @Override
    public int loop() {
        return LOOP;
    }

    @Override
    public BufferedImage at(double second, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.drawImage(DrawClips.street(camera, width, height).at(second), 0, 0, null);
        pen.dispose();
        return picture;
    }
}
