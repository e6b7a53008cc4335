package obscura.e2e.camera.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import obscura.e2e.camera.state.DeviceMask;
import obscura.plugin.mask.OnvifFrame;
import obscura.plugin.mask.OnvifPoint;
import obscura.plugin.mask.Point;

/** Paints masks into a picture the way a camera does, also the kinds that can be undone. */
final class MaskPainter {
    private static final int MOSAIC = 12;
    private static final int SOFT = 6;

    private MaskPainter() {}

    static void paint(BufferedImage picture, List<DeviceMask> masks) {
        for (DeviceMask mask : masks) {
            Graphics2D pen = picture.createGraphics();
            Path2D path = path(mask, picture.getWidth(), picture.getHeight());
            switch (mask.type()) {
                case "Pixelated" -> coarse(pen, path, picture, MOSAIC, false);
                case "Blurred" -> coarse(pen, path, picture, SOFT, true);
                default -> {
                    pen.setColor(new Color(mask.colour().packed()));
                    pen.fill(path);
                }
            }
            pen.dispose();
        }
    }

    /** The picture made small and large again, inside the path. */
    private static void coarse(Graphics2D pen, Path2D path, BufferedImage picture, int block, boolean soft) {
        int width = Math.max(1, picture.getWidth() / block);
        int height = Math.max(1, picture.getHeight() / block);
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D down = small.createGraphics();
        down.drawImage(picture.getScaledInstance(width, height, BufferedImage.SCALE_AREA_AVERAGING), 0, 0, null);
        down.dispose();
        pen.setClip(path);
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION,
                soft
                        ? RenderingHints.VALUE_INTERPOLATION_BILINEAR
                        : RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        pen.drawImage(small, 0, 0, picture.getWidth(), picture.getHeight(), null);
    }

    private static Path2D path(DeviceMask mask, int width, int height) {
        Path2D path = new Path2D.Double();
        for (OnvifPoint corner : mask.corners()) {
            Point at = OnvifFrame.fromOnvif(corner);
            if (path.getCurrentPoint() == null) {
                path.moveTo(at.x() * width, at.y() * height);
            } else {
                path.lineTo(at.x() * width, at.y() * height);
            }
        }
        path.closePath();
        return path;
    }
}
