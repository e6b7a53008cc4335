package obscura.plugin.detect.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import obscura.plugin.detect.Detection;
import obscura.plugin.detect.ModelCard;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import org.junit.jupiter.api.Test;

/** The models the product is shipped with, as they are prepared in the build, on drawn pictures. */
class PreparedModelsTest {
    private static final Path FOLDER = Path.of(System.getProperty(
            "obscura.models",
            Path.of(System.getProperty("user.home"), ".cache", "obscura", "models")
                    .toString()));

    @Test
    void there_is_a_model_for_people_for_faces_and_for_text() {
        assertThat(new ModelFolder(FOLDER).cards())
                .extracting(ModelCard::kind)
                .contains(Hide.PEOPLE, Hide.FACES, Hide.TEXT);
    }

    @Test
    void the_letters_of_a_plate_are_covered_and_little_else() {
        Street street = Street.drawn(1920, 1080, 1300, 700);

        List<Detection> seen = look(Hide.TEXT, street.frame(), Box.WHOLE);

        assertThat(seen)
                .singleElement()
                .satisfies(one -> assertThat(one.box().contains(street.letters()))
                        .as("%s, %s", one, street.letters())
                        .isTrue());
        assertThat(seen.get(0).box().area()).isLessThan(3 * street.letters().area());
    }

    @Test
    void they_are_covered_when_only_their_quarter_of_the_picture_is_looked_at() {
        Street street = Street.drawn(1920, 1080, 1300, 700);

        assertThat(look(Hide.TEXT, street.frame(), new Box(0.5, 0.5, 1, 1)))
                .anyMatch(one -> one.box().contains(street.letters()));
    }

    @Test
    void they_are_covered_in_a_portrait_picture() {
        Street street = Street.drawn(608, 1080, 200, 900);

        assertThat(look(Hide.TEXT, street.frame(), Box.WHOLE))
                .anyMatch(one -> one.box().contains(street.letters()));
    }

    @Test
    void an_empty_wall_shows_nobody_and_no_face_and_no_text() {
        for (Hide kind : List.of(Hide.PEOPLE, Hide.FACES, Hide.TEXT)) {
            assertThat(look(kind, DrawnFrame.plain(1920, 1080, 0x707880), Box.WHOLE))
                    .as("%s", kind)
                    .isEmpty();
        }
    }

    @Test
    void the_same_picture_is_always_seen_the_same_way() {
        DrawnFrame frame = Street.drawn(1280, 720, 800, 400).frame();

        for (Hide kind : List.of(Hide.PEOPLE, Hide.FACES, Hide.TEXT)) {
            assertThat(look(kind, frame, Box.WHOLE)).isEqualTo(look(kind, frame, Box.WHOLE));
        }
    }

    private static List<Detection> look(Hide kind, DrawnFrame frame, Box part) {
        ModelCard card = new ModelFolder(FOLDER)
                .cards().stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
        try (OnnxDetector detector = OnnxDetector.open(FOLDER, card)) {
            return detector.look(frame, part, card.threshold());
        }
    }

    /** A grey street with a car as a child draws it, and where the letters of its plate are. */
    private record Street(DrawnFrame frame, Box letters) {
        static Street drawn(int width, int height, int plateX, int plateY) {
            BufferedImage drawing = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = drawing.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setColor(new Color(0x788088));
            pen.fillRect(0, 0, width, height);
            pen.setColor(new Color(0x204080));
            pen.fillRoundRect(plateX - 180, plateY - 200, 560, 270, 80, 80);
            pen.setColor(Color.WHITE);
            pen.fillRect(plateX, plateY, 200, 44);
            pen.setColor(Color.BLACK);
            Shape letters = new Font(Font.SANS_SERIF, Font.BOLD, 32)
                    .createGlyphVector(pen.getFontRenderContext(), "AB 123 CD")
                    .getOutline(plateX + 8, plateY + 34);
            pen.fill(letters);
            pen.dispose();
            Rectangle2D at = letters.getBounds2D();
            return new Street(
                    new DrawnFrame(drawing),
                    new Box(at.getMinX() / width, at.getMinY() / height, at.getMaxX() / width, at.getMaxY() / height));
        }
    }
}
