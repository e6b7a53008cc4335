package obscura.plugin.detect.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import obscura.plugin.ObscuraException;
import obscura.plugin.detect.ModelCard;
import obscura.plugin.detect.ModelCard.Family;
import obscura.plugin.mask.Hide;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFolderTest {
    private static final byte[] MODEL = model().bytes();

    @TempDir
    Path folder;

    @Test
    void the_cards_of_a_folder_come_by_name() throws IOException {
        ModelCard second = Cards.put(folder, "text", Family.PPOCR_TEXT, Hide.TEXT, MODEL);
        ModelCard first = Cards.put(folder, "people", Family.NANODET, Hide.PEOPLE, MODEL);
        Files.writeString(folder.resolve("notes.txt"), "not a card");

        assertThat(new ModelFolder(folder).cards()).containsExactly(first, second);
    }

    @Test
    void a_card_may_say_more_than_we_read() throws IOException {
        ModelCard card = put();
        edit("\"name\"", "\"notes\": {\"deep\": [1, {\"name\": \"no\"}]}, \"name\"");

        assertThat(new ModelFolder(folder).cards()).containsExactly(card);
    }

    @Test
    void a_model_file_that_was_touched_is_refused() throws IOException {
        put();
        byte[] touched = MODEL.clone();
        touched[touched.length - 1] ^= 1;
        Files.write(folder.resolve("people.onnx"), touched);

        refused(() -> new ModelFolder(folder).cards(), "people.onnx", "not what its card says");
    }

    @ParameterizedTest
    @CsvSource({
        "NANODET, SOMETHING, not one of",
        "PEOPLE, people, not one of",
        "PEOPLE, FACES, not what family",
        "people.onnx, ../people.onnx, plain name",
        "0.5, '\"much\"', threshold is not a number",
        "licence, license, licence is missing"
    })
    void a_card_that_is_wrong_is_refused_with_its_name_and_the_reason(String right, String wrong, String reason)
            throws IOException {
        put();
        edit(right, wrong);

        refused(() -> new ModelFolder(folder).cards(), "people.card.json", reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "{\"name\": \"a\", \"name\": \"b\"}", "{} {}", "\u0000"})
    void what_is_no_card_at_all_is_refused(String json) throws IOException {
        Files.writeString(folder.resolve("people.card.json"), json);

        refused(() -> new ModelFolder(folder).cards(), "people.card.json", "cannot be used");
    }

    @Test
    void a_card_as_deep_as_a_well_is_refused() throws IOException {
        Files.writeString(folder.resolve("people.card.json"), "{\"a\":" + "[".repeat(20_000));

        refused(() -> new ModelFolder(folder).cards(), "people.card.json", "cannot be used");
    }

    @Test
    void a_card_of_a_megabyte_is_not_read() throws IOException {
        Files.write(folder.resolve("people.card.json"), new byte[1 << 20]);

        refused(() -> new ModelFolder(folder).cards(), "people.card.json", "is larger than");
    }

    @Test
    void a_model_file_without_end_is_not_read() throws IOException {
        put();
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("people.onnx").toFile(), "rw")) {
            file.setLength(ModelFolder.LARGEST_MODEL + 1L);
        }

        refused(() -> new ModelFolder(folder).cards(), "people.onnx", "is larger than");
    }

    @Test
    void a_link_out_of_the_folder_is_not_followed() throws IOException {
        Path models = Files.createDirectory(folder.resolve("models"));
        Cards.put(models, "people", Family.NANODET, Hide.PEOPLE, MODEL);
        Files.move(models.resolve("people.onnx"), folder.resolve("outside.onnx"));
        Files.createSymbolicLink(models.resolve("people.onnx"), folder.resolve("outside.onnx"));

        refused(() -> new ModelFolder(models).cards(), "people.onnx", "not a file in the model folder itself");
    }

    @Test
    void a_card_without_its_model_file_is_refused() throws IOException {
        put();
        Files.delete(folder.resolve("people.onnx"));

        refused(() -> new ModelFolder(folder).cards(), "people.onnx", "cannot be read");
    }

    @Test
    void a_folder_that_is_not_there_is_refused() {
        refused(() -> new ModelFolder(folder.resolve("gone")).cards(), "gone", "Prepare the models");
    }

    @Test
    void a_model_that_keeps_weights_in_another_file_is_refused() throws IOException {
        byte[] borrowing = model().borrows("/etc/passwd").bytes();
        Cards.put(folder, "people", Family.NANODET, Hide.PEOPLE, borrowing);

        refused(() -> new ModelFolder(folder).cards(), "people.onnx", "in another file");
    }

    @Test
    void weights_in_another_file_are_found_in_graphs_inside_nodes_too() throws IOException {
        HandmadeModel.Message tensor = new HandmadeModel.Message().text(13, "");
        HandmadeModel.Message inner = new HandmadeModel.Message().message(5, tensor);
        HandmadeModel.Message branch =
                new HandmadeModel.Message().text(1, "then_branch").message(6, inner);
        HandmadeModel.Message node = new HandmadeModel.Message().message(5, branch);
        HandmadeModel.Message graph = new HandmadeModel.Message().message(1, node);
        byte[] model = new HandmadeModel.Message().message(7, graph).bytes();
        Cards.put(folder, "people", Family.NANODET, Hide.PEOPLE, model);

        refused(() -> new ModelFolder(folder).cards(), "people.onnx", "in another file");
    }

    @Test
    void a_model_cut_short_anywhere_is_refused_or_harmless_but_never_crashes() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            byte[] bytes = Arrays.copyOf(MODEL, random.nextInt(MODEL.length));
            for (int i = 0; i < 3 && bytes.length > 0; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            try {
                OnnxFile.requireSelfContained(folder.resolve("people.onnx"), bytes);
            } catch (ObscuraException e) {
                assertThat(e.getMessage()).as("seed %d", seed).contains("people.onnx");
            }
        }
    }

    private ModelCard put() throws IOException {
        return Cards.put(folder, "people", Family.NANODET, Hide.PEOPLE, MODEL);
    }

    private void edit(String from, String to) throws IOException {
        Path card = folder.resolve("people.card.json");
        Files.writeString(card, Files.readString(card).replace(from, to));
    }

    private static HandmadeModel model() {
        return new HandmadeModel("images", 1, 3, 32, 32).says("output", new float[21 * 6], 1, 21, 6);
    }

    private static void refused(ThrowingCallable call, String file, String reason) {
        assertThatThrownBy(call)
                .isInstanceOf(ObscuraException.class)
                .hasMessageContaining(file)
                .hasMessageContaining(reason)
                .extracting(e -> ((ObscuraException) e).kind())
                .isEqualTo(ObscuraException.Kind.REFUSED);
    }
}
