package obscura.packaging.models;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;

/**
 * The folder the models lie in. A file appears in it whole or not at all, also when two builds run at once; the card
 * comes last, and a card beside a wrong model is not loaded by the product.
 */
record ModelFolder(Path path) {
    /** Whether the model is here, and its ingredients when they are to be kept. */
    boolean holds(Recipe recipe) {
        return recipe.model().isAt(path.resolve(recipe.model().name()))
                && (!recipe.keepIngredients() || holdsIngredients(recipe));
    }

    boolean holdsIngredients(Recipe recipe) {
        return recipe.ingredients().stream().allMatch(pin -> pin.isAt(source(pin)));
    }

    /** Contents of kept ingredients, in order. */
    List<byte[]> ingredients(Recipe recipe) {
        return recipe.ingredients().stream().map(this::ingredient).toList();
    }

    void keepIngredients(Recipe recipe, List<byte[]> contents) {
        for (int i = 0; i < contents.size(); i++) {
            write(source(recipe.ingredients().get(i)), contents.get(i));
        }
    }

    void keepModel(Recipe recipe, byte[] content) {
        write(path.resolve(recipe.model().name()), content);
    }

    /** Leaves a card alone that says the same already. */
    void keepCard(ModelCard card) {
        if (!holdsCard(card)) {
            write(cardFile(card), card.toJson().getBytes(StandardCharsets.UTF_8));
        }
    }

    private boolean holdsCard(ModelCard card) {
        try {
            Path file = cardFile(card);
            return Files.isRegularFile(file) && Files.readString(file).equals(card.toJson());
        } catch (IOException e) {
            throw new ModelPreparationException("Cannot read the card of " + card.name() + ": delete it.", e);
        }
    }

    private byte[] ingredient(PinnedFile pin) {
        try {
            return pin.check(Files.readAllBytes(source(pin)));
        } catch (IOException e) {
            throw new ModelPreparationException("Cannot read " + source(pin) + ": delete it and build again.", e);
        }
    }

    private Path source(PinnedFile pin) {
        return path.resolve("sources").resolve(pin.plainName());
    }

    private Path cardFile(ModelCard card) {
        return path.resolve(card.fileName());
    }

    private static void write(Path file, byte[] content) {
        Path part = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            Files.createDirectories(file.getParent());
            try {
                Files.write(part, content);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new ModelPreparationException(
                    "Cannot write %s. Make room or choose another folder with -Dobscura.models=FOLDER.".formatted(file),
                    e);
        }
    }
}
