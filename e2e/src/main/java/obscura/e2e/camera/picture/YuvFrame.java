package obscura.e2e.camera.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** A drawn picture as Y, U and V of BT.601 in limited range, chroma halved both ways, planes one after another. */
final class YuvFrame {
    private YuvFrame() {}

    static byte[] of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] rgb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        byte[] yuv = new byte[width * height * 3 / 2];
        for (int i = 0; i < width * height; i++) {
            yuv[i] = (byte) luma(rgb[i]);
        }
        int u = width * height;
        int v = u + width * height / 4;
        for (int y = 0; y < height; y += 2) {
            for (int x = 0; x < width; x += 2) {
                int at = y * width + x;
                int mean = mean(rgb[at], rgb[at + 1], rgb[at + width], rgb[at + width + 1]);
                yuv[u++] = (byte) blueness(mean);
                yuv[v++] = (byte) redness(mean);
            }
        }
        return yuv;
    }

    private static int mean(int a, int b, int c, int d) {
        int mean = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int sum = (a >> shift & 255) + (b >> shift & 255) + (c >> shift & 255) + (d >> shift & 255);
            mean |= (sum / 4) << shift;
        }
        return mean;
    }

    private static int luma(int rgb) {
        return 16 + ((66 * (rgb >> 16 & 255) + 129 * (rgb >> 8 & 255) + 25 * (rgb & 255) + 128) >> 8);
    }

    private static int blueness(int rgb) {
        return 128 + ((-38 * (rgb >> 16 & 255) - 74 * (rgb >> 8 & 255) + 112 * (rgb & 255) + 128) >> 8);
    }

    private static int redness(int rgb) {
        return 128 + ((112 * (rgb >> 16 & 255) - 94 * (rgb >> 8 & 255) - 18 * (rgb & 255) + 128) >> 8);
    }
}
