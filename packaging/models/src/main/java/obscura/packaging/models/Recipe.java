package obscura.packaging.models;

import java.util.List;
import java.util.function.Function;

/**
 * How one model comes about: fetch the ingredients, make the model of them, and it must be exactly the pinned one.
 *
 * @param ingredients files to be had from the origin
 * @param keepIngredients whether they stay in the folder {@code sources}, so that the making can be tested
 * @param make from the ingredients' contents, in order, to the model's content
 */
record Recipe(
        ModelCard card,
        PinnedFile model,
        Origin origin,
        List<PinnedFile> ingredients,
        boolean keepIngredients,
        Function<List<byte[]>, byte[]> make) {
    Recipe {
        ingredients = List.copyOf(ingredients);
        if (!card.file().equals(model.name()) || !card.sha256().equals(model.sha256())) {
            throw new IllegalArgumentException("The card of " + card.name() + " is for another file.");
        }
    }
}
