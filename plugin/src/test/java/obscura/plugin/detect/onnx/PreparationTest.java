package obscura.plugin.detect.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.List;
import obscura.plugin.detect.onnx.Preparation.Channels;
import obscura.plugin.detect.onnx.Preparation.Order;
import obscura.plugin.mask.Box;
import obscura.plugin.video.RgbPlanes;
import org.junit.jupiter.api.Test;

class PreparationTest {
    /** Two pixels in an input of 4x3, with padding on all sides. */
    private static final Letterbox PLACED = new Letterbox(4, 3, 1, 1, 2, 1, Box.WHOLE);

    private final RgbPlanes picture = RgbPlanes.allocate(2, 1);
    private final FloatBuffer input = FloatBuffer.allocate(36);

    PreparationTest() {
        picture.red().put(0, (byte) 255).put(1, (byte) 10);
        picture.green().put(0, (byte) 128).put(1, (byte) 20);
        picture.blue().put(0, (byte) 0).put(1, (byte) 30);
    }

    @Test
    void planes_come_one_after_the_other_with_padding_around_the_picture() {
        Preparation.plain(114).write(picture, PLACED, input);

        assertThat(input.array())
                .containsExactly(
                        114, 114, 114, 114, 114, 0, 30, 114, 114, 114, 114, 114, //
                        114, 114, 114, 114, 114, 128, 20, 114, 114, 114, 114, 114, //
                        114, 114, 114, 114, 114, 255, 10, 114, 114, 114, 114, 114);
        assertThat(Preparation.plain(114).shape(PLACED)).containsExactly(1, 3, 3, 4);
    }

    @Test
    void pixels_come_with_their_three_channels_together() {
        Preparation preparation = new Preparation(
                Channels.RGB, Order.PIXELS, 0, List.of(127.5, 127.5, 127.5), List.of(127.5, 127.5, 127.5));

        preparation.write(picture, PLACED, input);

        assertThat(preparation.shape(PLACED)).containsExactly(1, 3, 4, 3);
        assertThat(input.get(0)).isEqualTo(-1);
        assertThat(pixel(5)).containsExactly(new float[] {1, 0.5f / 127.5f, -1}, within(1e-6f));
        assertThat(pixel(6)).containsExactly(new float[] {-0.92156863f, -0.84313726f, -0.7647059f}, within(1e-6f));
        assertThat(pixel(7)).containsExactly(-1, -1, -1);
    }

    @Test
    void every_channel_has_its_own_mean_and_deviation_and_black_padding_is_normalised_too() {
        Preparation preparation = new Preparation(
                Channels.BGR, Order.PLANES, 0, List.of(103.53, 116.28, 123.675), List.of(57.375, 57.12, 58.395));

        preparation.write(picture, PLACED, input);

        assertThat(input.get(0)).isCloseTo(-1.8044444f, within(1e-6f));
        assertThat(input.get(6)).isCloseTo(-1.2815686f, within(1e-6f));
        assertThat(input.get(12 + 5)).isCloseTo(0.2051821f, within(1e-6f));
        assertThat(input.get(24 + 5)).isCloseTo(2.2489083f, within(1e-6f));
    }

    @Test
    void a_smaller_picture_leaves_nothing_of_the_one_before() {
        Preparation preparation = Preparation.plain(0);
        preparation.write(picture, PLACED, input);

        preparation.write(picture, new Letterbox(4, 3, 0, 0, 1, 1, Box.WHOLE), input);

        assertThat(input.array())
                .containsExactly(
                        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, //
                        128, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, //
                        255, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    private float[] pixel(int index) {
        float[] channels = new float[3];
        input.get(index * 3, channels);
        return channels;
    }
}
