package obscura.packaging.models;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes a folder hold every model of {@link Pins} with its card. Silent, offline and done in milliseconds when it
 * already does; otherwise says in one line per model what is done.
 */
public final class PrepareModels {
    private final ModelFolder folder;
    private final PrintStream out;

    PrepareModels(ModelFolder folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    /** Takes the folder as the only argument. Throws when a model cannot be prepared, which fails the build. */
    public static void main(String[] arguments) {
        // A relative folder would be another one for the tests, which start in their module.
        if (arguments.length != 1 || !Path.of(arguments[0]).isAbsolute()) {
            throw new ModelPreparationException(
                    "Say in which folder the models shall lie, from the root: PrepareModels /FOLDER, or with Maven"
                            + " -Dobscura.models=/FOLDER");
        }
        new PrepareModels(new ModelFolder(Path.of(arguments[0])), System.out).prepare(Pins.recipes());
    }

    void prepare(List<Recipe> recipes) {
        recipes.forEach(this::prepare);
    }

    private void prepare(Recipe recipe) {
        if (!folder.holds(recipe)) {
            byte[] model = recipe.make().apply(ingredients(recipe));
            folder.keepModel(recipe, recipe.model().check(model));
        }
        folder.keepCard(recipe.card());
    }

    private List<byte[]> ingredients(Recipe recipe) {
        String name = recipe.card().name();
        if (recipe.keepIngredients() && folder.holdsIngredients(recipe)) {
            out.println("models: making " + name + " from its kept sources");
            return folder.ingredients(recipe);
        }
        out.println("models: fetching " + name + " from " + recipe.origin().describe());
        List<byte[]> contents = recipe.origin().fetch(recipe.ingredients());
        if (recipe.keepIngredients()) {
            folder.keepIngredients(recipe, contents);
        }
        return contents;
    }
}
