package obscura.plugin.nvr.folder;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A file name that ends like a recording. */
record VideoName(String stem, String ending) {
    private static final Set<String> ENDINGS = Set.of("mp4", "mkv", "ts", "mov", "avi");

    static Optional<VideoName> of(String name) {
        int dot = name.lastIndexOf('.');
        if (dot < 1) {
            return Optional.empty();
        }
        String ending = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return ENDINGS.contains(ending) ? Optional.of(new VideoName(name.substring(0, dot), ending)) : Optional.empty();
    }

    /** Whether its container can say how long it is without being decoded. */
    boolean boxes() {
        return ending.equals("mp4") || ending.equals("mov");
    }
}
