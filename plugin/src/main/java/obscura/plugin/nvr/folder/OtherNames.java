package obscura.plugin.nvr.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import obscura.plugin.nvr.kept.KeptItem;

/** Which files of a folder have other names (hard links), by which they stay when the one that is known here goes. */
record OtherNames(Path folder) {
    /** @param paths where each of them lies, relative to the folder; empty for what lies in no file of it */
    Map<KeptItem, String> of(List<KeptItem> items, Function<KeptItem, String> paths) {
        Map<KeptItem, String> found = new HashMap<>();
        for (KeptItem item : items) {
            String path = paths.apply(item);
            if (!path.isEmpty()) {
                add(found, item, path);
            }
        }
        return found;
    }

    private void add(Map<KeptItem, String> found, KeptItem item, String path) {
        try {
            int names = count(folder, path);
            if (names > 1) {
                found.put(item, sentence(names, attribute(folder, path, "unix:ino")));
            }
        } catch (IOException e) {
            // What is not there or can't be looked at is seen when it is deleted.
            return;
        }
    }

    private static String sentence(int names, Number file) {
        return "The file has " + names
                + " names (hard links), and this is one of them: the others keep it on the disk. To"
                + " find them, at the top of that disk: find . -xdev -inum " + file + ".";
    }

    static int count(Path folder, String path) throws IOException {
        return attribute(folder, path, "unix:nlink").intValue();
    }

    private static Number attribute(Path folder, String path, String what) throws IOException {
        return (Number) Files.getAttribute(folder.resolve(path), what, LinkOption.NOFOLLOW_LINKS);
    }
}
