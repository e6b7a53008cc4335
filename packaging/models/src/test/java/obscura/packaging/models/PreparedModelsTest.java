package obscura.packaging.models;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The folder this build has prepared is what the detectors of the product expect. */
class PreparedModelsTest {
    private static final Path FOLDER = Path.of(System.getProperty("obscura.models"));
    private static final Map<String, String> INPUT =
            Map.of("blazeface-back", "input:0", "ppocr-v3-text", "x", "nanodet-g", "input_1");

    @Test
    void every_model_of_the_pins_is_there() {
        assertThat(Pins.recipes()).allMatch(new ModelFolder(FOLDER)::holds);
    }

    @Test
    void every_model_loads_and_has_the_input_its_family_reads() throws OrtException {
        for (Recipe recipe : Pins.recipes()) {
            String file = FOLDER.resolve(recipe.model().name()).toString();
            try (OrtSession session = OrtEnvironment.getEnvironment().createSession(file)) {
                assertThat(session.getInputNames())
                        .containsExactly(INPUT.get(recipe.card().name()));
            }
        }
    }

    @Test
    void a_card_has_the_fields_the_detectors_read_in_reading_order() throws IOException {
        JsonNode card = JsonMapper.shared().readTree(Files.readString(FOLDER.resolve("nanodet-g.card.json")));

        assertThat(card.propertyNames())
                .containsExactly("name", "file", "sha256", "family", "kind", "threshold", "weak", "licence", "source");
        assertThat(card.path("file").asString()).isEqualTo("nanodet-g.onnx");
        assertThat(card.path("threshold").asDouble()).isEqualTo(0.45);
    }
}
