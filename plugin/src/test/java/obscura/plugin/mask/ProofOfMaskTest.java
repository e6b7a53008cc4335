package obscura.plugin.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import obscura.plugin.mask.ProofOfMask.Result;
import obscura.plugin.mask.ProofOfMask.Why;
import org.junit.jupiter.api.Test;

class ProofOfMaskTest {
    private static final Polygon MASK = CoverTest.polygon(0.3, 0.2, 0.63, 0.25, 0.7, 0.7, 0.45, 0.83, 0.28, 0.6);
    private static final Polygon SMALL = Polygon.of(new Box(0.3, 0.3, 0.36, 0.42));
    private static final List<Polygon> MASKS = List.of(MASK, SMALL, CoverTest.polygon(0, 0, 0.4, 0, 0, 0.6));
    private static final int SCENES = 6;

    @Test
    void a_painted_mask_shows_in_pictures_of_any_usual_compression() {
        for (long seed = 0; seed < SCENES; seed++) {
            for (float quality : new float[] {0.6f, 0.8f, 0.95f}) {
                for (Polygon mask : MASKS) {
                    DrawnPixels before = DrawnPixels.scene(seed, 60, 220);
                    DrawnPixels after = before.masked(mask, Color.BLACK, 0, 0);
                    ProofOfMask proof = proof(before.jpeg(quality), after.jpeg(quality), mask);
                    assertThat(proof.result())
                            .as("seed %s quality %s: %s", seed, quality, proof)
                            .isEqualTo(Result.SHOWN);
                }
            }
        }
    }

    @Test
    void a_mask_may_have_another_colour_than_black() {
        DrawnPixels before = DrawnPixels.scene(1, 10, 120);
        ProofOfMask proof =
                proof(before, before.masked(MASK, new Color(200, 190, 30), 0, 0).jpeg(0.8f), MASK);
        assertThat(proof.result()).as("%s", proof).isEqualTo(Result.SHOWN);
        assertThat(proof.colour().get(0)).isBetween(196, 204);
    }

    @Test
    void no_mask_is_not_shown() {
        for (long seed = 0; seed < SCENES; seed++) {
            DrawnPixels before = DrawnPixels.scene(seed, 60, 220);
            assertThat(proof(before, before.noisy(seed + 1, 4), MASK).result()).isEqualTo(Result.NOT_SHOWN);
        }
    }

    @Test
    void a_mask_three_pixels_beside_its_place_is_never_shown() {
        double[][] shifts = {{3, 0}, {-3, 0}, {0, 3}, {0, -3}, {3, 3}, {-3, 3}};
        for (long seed = 0; seed < SCENES; seed++) {
            for (double[] shift : shifts) {
                for (Polygon mask : List.of(MASK, SMALL)) {
                    DrawnPixels before = DrawnPixels.scene(seed, 90, 250);
                    DrawnPixels after = before.masked(mask, Color.BLACK, shift[0], shift[1]);
                    for (DrawnPixels seen : List.of(after, after.jpeg(0.9f))) {
                        ProofOfMask proof = proof(before, seen, mask);
                        assertThat(proof.result())
                                .as("seed %s shift %s, %s: %s", seed, shift[0], shift[1], proof)
                                .isEqualTo(Result.NOT_SHOWN);
                    }
                }
            }
        }
    }

    @Test
    void part_of_a_mask_is_never_shown() {
        for (long seed = 0; seed < SCENES; seed++) {
            DrawnPixels before = DrawnPixels.scene(seed, 60, 220);
            Polygon lacksACorner = CoverTest.polygon(0.3, 0.2, 0.63, 0.25, 0.7, 0.7, 0.45, 0.83);
            DrawnPixels after = before.masked(lacksACorner, Color.BLACK, 0, 0);
            assertThat(proof(before, after.jpeg(0.8f), MASK).result()).isEqualTo(Result.NOT_SHOWN);
        }
    }

    @Test
    void a_mosaic_and_a_blur_are_never_shown() {
        for (long seed = 0; seed < SCENES; seed++) {
            for (DrawnPixels before : List.of(DrawnPixels.scene(seed, 60, 220), DrawnPixels.gravel(seed, 90))) {
                for (int size : new int[] {8, 16, 32, 64, 200}) {
                    assertNeverShown(before, before.pixelated(MASK, size), "seed " + seed + " mosaic " + size);
                }
                assertNeverShown(before, before.blurred(MASK, 15), "seed " + seed + " blur");
            }
        }
    }

    private static void assertNeverShown(DrawnPixels before, DrawnPixels after, String what) {
        ProofOfMask proof = proof(before.jpeg(0.85f), after.jpeg(0.85f), MASK);
        assertThat(proof.result()).as("%s: %s", what, proof).isNotEqualTo(Result.SHOWN);
    }

    @Test
    void at_night_nothing_is_claimed() {
        for (long seed = 0; seed < SCENES; seed++) {
            DrawnPixels night = DrawnPixels.scene(seed, 0, 14);
            ProofOfMask masked =
                    proof(night, night.masked(MASK, Color.BLACK, 0, 0).jpeg(0.8f), MASK);
            assertThat(masked.result()).as("seed %s: %s", seed, masked).isEqualTo(Result.UNKNOWN);
            assertThat(masked.why()).isEqualTo(Why.NOTHING_TO_TELL_APART);
            assertThat(proof(night, night.noisy(seed, 2), MASK).result()).isNotEqualTo(Result.SHOWN);
        }
    }

    @Test
    void a_mask_half_of_which_lies_over_darkness_is_unknown() {
        DrawnPixels before = DrawnPixels.scene(1, 60, 220).masked(Polygon.of(new Box(0, 0, 0.5, 1)), Color.BLACK, 0, 0);
        ProofOfMask proof = proof(before, before.masked(MASK, Color.BLACK, 0, 0), MASK);
        assertThat(proof.result()).isEqualTo(Result.UNKNOWN);
        assertThat(proof.telling()).isBetween(0.3, 0.8);
    }

    @Test
    void something_over_the_paint_is_seen_even_where_it_was_dark_before() {
        for (long seed = 0; seed < SCENES; seed++) {
            Polygon dark = Polygon.of(new Box(0.45, 0.45, 0.52, 0.52));
            DrawnPixels before = DrawnPixels.scene(seed, 60, 220).masked(dark, Color.BLACK, 0, 0);
            Polygon sign = Polygon.of(new Box(0.46, 0.46, 0.51, 0.5));
            DrawnPixels painted = before.masked(MASK, Color.BLACK, 0, 0);
            assertThat(proof(before, painted.jpeg(0.8f), MASK).result()).isEqualTo(Result.SHOWN);
            for (Color colour : List.of(Color.WHITE, new Color(30, 30, 30))) {
                DrawnPixels after = painted.masked(sign, colour, 0, 0);
                ProofOfMask proof = proof(before, after.jpeg(0.8f), MASK);
                assertThat(proof.why()).as("seed %s: %s", seed, proof).isEqualTo(Why.MORE_THAN_ONE_COLOUR);
            }
        }
    }

    @Test
    void a_narrow_mask_that_is_half_missing_at_dusk_is_not_shown() {
        Polygon narrow = Polygon.of(new Box(0.2, 0.4, 0.8, 0.48));
        for (long seed = 0; seed < SCENES; seed++) {
            DrawnPixels dusk = DrawnPixels.scene(seed, 28, 36);
            DrawnPixels after = dusk.masked(Polygon.of(new Box(0.2, 0.4, 0.6, 0.48)), Color.BLACK, 0, 0);
            ProofOfMask proof = proof(dusk, after.jpeg(0.9f), narrow);
            assertThat(proof.result()).as("seed %s: %s", seed, proof).isEqualTo(Result.NOT_SHOWN);
        }
    }

    @Test
    void without_a_picture_or_with_one_of_another_size_nothing_is_known() {
        DrawnPixels picture = DrawnPixels.scene(1, 60, 220);
        assertThat(ProofOfMask.of(Optional.empty(), Optional.of(picture), MASK).why())
                .isEqualTo(Why.NO_PICTURE);
        DrawnPixels half = new DrawnPixels(picture.image().getSubimage(0, 0, 320, 180));
        assertThat(proof(picture, half, MASK).why()).isEqualTo(Why.OTHER_SIZE);
        assertThat(proof(picture, picture, Polygon.of(new Box(0.1, 0.1, 0.106, 0.9)))
                        .why())
                .isEqualTo(Why.TOO_SMALL);
    }

    private static ProofOfMask proof(DrawnPixels before, DrawnPixels after, Polygon mask) {
        return ProofOfMask.of(Optional.of(before), Optional.of(after), mask);
    }
}
