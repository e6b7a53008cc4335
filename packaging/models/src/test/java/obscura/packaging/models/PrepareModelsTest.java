package obscura.packaging.models;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrepareModelsTest {
    private static final byte[] FLOUR = "flour".getBytes(UTF_8);
    private static final byte[] CAKE = "cake".getBytes(UTF_8);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final FixedOrigin origin = new FixedOrigin(Map.of("package/flour.bin", FLOUR));

    @Test
    void a_model_appears_with_its_card_and_one_line_says_so() throws IOException {
        prepare(recipe(false, flour -> CAKE));

        assertThat(files()).containsExactly("cake.card.json", "cake.onnx");
        assertThat(folder.resolve("cake.onnx")).hasBinaryContent(CAKE);
        assertThat(said).hasToString("models: fetching cake from a shelf" + System.lineSeparator());
    }

    @Test
    void a_folder_that_has_all_is_left_alone_without_a_word() {
        Recipe recipe = recipe(true, flour -> CAKE);
        prepare(recipe);
        said.reset();

        prepare(recipe);

        assertThat(origin.asked).isEqualTo(1);
        assertThat(said).hasToString("");
    }

    @Test
    void a_damaged_model_is_made_again() throws IOException {
        Recipe recipe = recipe(false, flour -> CAKE);
        prepare(recipe);
        Files.write(folder.resolve("cake.onnx"), "cakf".getBytes(UTF_8));

        prepare(recipe);

        assertThat(folder.resolve("cake.onnx")).hasBinaryContent(CAKE);
        assertThat(origin.asked).isEqualTo(2);
    }

    @Test
    void a_changed_card_is_written_again_without_fetching_the_model() throws IOException {
        Recipe recipe = recipe(false, flour -> CAKE);
        prepare(recipe);
        Files.writeString(folder.resolve("cake.card.json"), "{}");

        prepare(recipe);

        assertThat(folder.resolve("cake.card.json")).hasContent(recipe.card().toJson());
        assertThat(origin.asked).isEqualTo(1);
    }

    @Test
    void a_lost_model_is_made_from_its_kept_sources_without_fetching() throws IOException {
        Recipe recipe = recipe(true, flour -> CAKE);
        prepare(recipe);
        Files.delete(folder.resolve("cake.onnx"));
        said.reset();

        prepare(recipe);

        assertThat(files()).containsExactly("cake.card.json", "cake.onnx", "sources/flour.bin");
        assertThat(origin.asked).isEqualTo(1);
        assertThat(said.toString(UTF_8)).startsWith("models: making cake from its kept sources");
    }

    @Test
    void lost_sources_are_fetched_again() throws IOException {
        Recipe recipe = recipe(true, flour -> CAKE);
        prepare(recipe);
        Files.delete(folder.resolve("sources/flour.bin"));

        prepare(recipe);

        assertThat(folder.resolve("sources/flour.bin")).hasBinaryContent(FLOUR);
    }

    @Test
    void a_model_other_than_pinned_fails_clearly_and_nothing_is_kept() throws IOException {
        Recipe recipe = recipe(false, flour -> "bread".getBytes(UTF_8));

        assertThatThrownBy(() -> prepare(recipe))
                .isInstanceOf(ModelPreparationException.class)
                .hasMessageContaining("cake.onnx is not the file that was pinned")
                .hasMessageContaining(Sha256.of(CAKE))
                .hasMessageContaining("5 bytes with " + Sha256.of("bread".getBytes(UTF_8)));
        assertThat(files()).isEmpty();
    }

    @Test
    void a_folder_that_cannot_be_written_is_named() throws IOException {
        Files.createDirectories(folder.resolve("cake.onnx/in the way"));

        assertThatThrownBy(() -> prepare(recipe(false, flour -> CAKE)))
                .isInstanceOf(ModelPreparationException.class)
                .hasMessageContaining("Cannot write " + folder.resolve("cake.onnx"));
        assertThat(files()).isEmpty();
    }

    @Test
    void without_a_folder_from_the_root_nothing_is_done() {
        assertThatThrownBy(() -> PrepareModels.main(new String[0])).hasMessageContaining("Say in which folder");
        assertThatThrownBy(() -> PrepareModels.main(new String[] {"models"})).hasMessageContaining("-Dobscura.models");
    }

    private void prepare(Recipe recipe) {
        new PrepareModels(new ModelFolder(folder), new PrintStream(said, true, UTF_8)).prepare(List.of(recipe));
    }

    private Recipe recipe(boolean keepIngredients, Function<List<byte[]>, byte[]> make) {
        PinnedFile model = new PinnedFile("cake.onnx", CAKE.length, Sha256.of(CAKE));
        PinnedFile flour = new PinnedFile("package/flour.bin", FLOUR.length, Sha256.of(FLOUR));
        ModelCard card = new ModelCard(
                "cake", "cake.onnx", model.sha256(), "YUNET", "FACES", 0.5, 0.4, "Apache-2.0", "the kitchen");
        return new Recipe(card, model, origin, List.of(flour), keepIngredients, make);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
