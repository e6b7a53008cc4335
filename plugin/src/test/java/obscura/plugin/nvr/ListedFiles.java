package obscura.plugin.nvr;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Remembers what was listed, in the order of paths. */
public final class ListedFiles implements Listing {
    public final List<FoundFile> found = new ArrayList<>();
    public final List<String> refused = new ArrayList<>();
    public final List<String> unread = new ArrayList<>();
    private final Consumer<FoundFile> meanwhile;

    public ListedFiles() {
        this(file -> {});
    }

    /** @param meanwhile what happens in the folder when a file was found */
    public ListedFiles(Consumer<FoundFile> meanwhile) {
        this.meanwhile = meanwhile;
    }

    public List<String> paths() {
        return found.stream().map(FoundFile::path).sorted().toList();
    }

    @Override
    public void found(FoundFile file) {
        found.add(file);
        meanwhile.accept(file);
    }

    @Override
    public void refused(String path, String why) {
        refused.add(path + ": " + why);
    }

    @Override
    public void unread(String path, String why) {
        unread.add(path + ": " + why);
    }

    @Override
    public boolean goOn() {
        return true;
    }
}
