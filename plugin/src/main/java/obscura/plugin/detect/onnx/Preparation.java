package obscura.plugin.detect.onnx;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import obscura.plugin.video.RgbPlanes;

/**
 * Writes a scaled picture into a model's input: each byte becomes (byte - mean) / deviation of its channel, padding is
 * the same grey everywhere. Keeps scratch rows, so not for sharing between threads.
 */
final class Preparation {
    /** In which order a model wants its channels. */
    enum Channels {
        RGB,
        BGR
    }

    /** Planes one after the other (NCHW), or pixels with their channels together (NHWC). */
    enum Order {
        PLANES,
        PIXELS
    }

    private final Channels channels;
    private final Order order;
    private final int padding;
    private final float[][] tables = new float[3][256];
    private byte[] bytes = {};
    private float[] numbers = {};

    /**
     * @param padding the grey around the picture, 0..255 before normalisation
     * @param mean by channel of the input, in bytes
     * @param deviation by channel of the input, in bytes
     */
    Preparation(Channels channels, Order order, int padding, List<Double> mean, List<Double> deviation) {
        this.channels = channels;
        this.order = order;
        this.padding = padding;
        for (int channel = 0; channel < 3; channel++) {
            for (int value = 0; value < 256; value++) {
                tables[channel][value] = (float) ((value - mean.get(channel)) / deviation.get(channel));
            }
        }
    }

    /** For models that take bytes as they are. */
    static Preparation plain(int padding) {
        return new Preparation(Channels.BGR, Order.PLANES, padding, List.of(0.0, 0.0, 0.0), List.of(1.0, 1.0, 1.0));
    }

    /** The shape of the input, batch of one. */
    List<Integer> shape(Letterbox placed) {
        return switch (order) {
            case PLANES -> List.of(1, 3, placed.inputHeight(), placed.inputWidth());
            case PIXELS -> List.of(1, placed.inputHeight(), placed.inputWidth(), 3);
        };
    }

    /** Fills {@code into} from index 0: as many numbers as the input has. */
    void write(RgbPlanes picture, Letterbox placed, FloatBuffer into) {
        if (bytes.length < placed.width()) {
            bytes = new byte[placed.width()];
        }
        if (numbers.length < placed.inputWidth() * 3) {
            numbers = new float[placed.inputWidth() * 3];
        }
        switch (order) {
            case PLANES -> writePlanes(picture, placed, into);
            case PIXELS -> writePixels(picture, placed, into);
        }
    }

    private void writePlanes(RgbPlanes picture, Letterbox placed, FloatBuffer into) {
        int width = placed.inputWidth();
        for (int channel = 0; channel < 3; channel++) {
            ByteBuffer plane = plane(picture, channel);
            Arrays.fill(numbers, 0, width, tables[channel][padding]);
            writePadding(placed, channel * placed.inputHeight(), width, into);
            for (int row = 0; row < placed.height(); row++) {
                plane.get(row * placed.width(), bytes, 0, placed.width());
                translate(tables[channel], placed.width(), placed.left(), 1);
                into.put((channel * placed.inputHeight() + placed.top() + row) * width, numbers, 0, width);
            }
        }
    }

    private void writePixels(RgbPlanes picture, Letterbox placed, FloatBuffer into) {
        int width = placed.inputWidth() * 3;
        for (int i = 0; i < width; i++) {
            numbers[i] = tables[i % 3][padding];
        }
        writePadding(placed, 0, width, into);
        for (int row = 0; row < placed.height(); row++) {
            for (int channel = 0; channel < 3; channel++) {
                plane(picture, channel).get(row * placed.width(), bytes, 0, placed.width());
                translate(tables[channel], placed.width(), placed.left() * 3 + channel, 3);
            }
            into.put((placed.top() + row) * width, numbers, 0, width);
        }
    }

    /** Copies the row of padding in {@code numbers} above and below the picture. */
    private void writePadding(Letterbox placed, int firstRow, int width, FloatBuffer into) {
        for (int row = 0; row < placed.top(); row++) {
            into.put((firstRow + row) * width, numbers, 0, width);
        }
        for (int row = placed.top() + placed.height(); row < placed.inputHeight(); row++) {
            into.put((firstRow + row) * width, numbers, 0, width);
        }
    }

    private void translate(float[] table, int count, int from, int step) {
        for (int i = 0, at = from; i < count; i++, at += step) {
            numbers[at] = table[bytes[i] & 0xff];
        }
    }

    private ByteBuffer plane(RgbPlanes picture, int channel) {
        if (channel == 1) {
            return picture.green();
        }
        return (channel == 0) == (channels == Channels.RGB) ? picture.red() : picture.blue();
    }
}
