package obscura.web.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * Whether a folder somebody typed may be read as recordings. Links are followed before it is judged, so none leads to a
 * place that could not be named outright.
 *
 * @param home Obscura's own folder, which holds keys and exports
 */
public record CheckFolder(Path home) {
    private static final int LONGEST = 4000;
    private static final List<Path> NEVER = List.of(Path.of("/proc"), Path.of("/sys"), Path.of("/dev"));

    /** What came out. */
    public sealed interface Result {
        /** @param folder as it was typed, made plain; it may still be a link */
        record Fine(Path folder) implements Result {}

        /** @param key of the sentence that says why not, after {@code settings.folder.} */
        record Refused(String key) implements Result {}
    }

    public Result of(String typed) {
        if (typed.isEmpty() || typed.length() > LONGEST) {
            return new Result.Refused("missing");
        }
        try {
            Path folder = Path.of(typed);
            return folder.isAbsolute() ? absolute(folder.normalize()) : new Result.Refused("relative");
        } catch (InvalidPathException e) {
            return new Result.Refused("nopath");
        } catch (IOException e) {
            return new Result.Refused("notthere");
        }
    }

    private Result absolute(Path folder) throws IOException {
        Path real = folder.toRealPath();
        if (real.getNameCount() == 0 || NEVER.stream().anyMatch(real::startsWith)) {
            return new Result.Refused("system");
        }
        Path ours = Files.exists(home) ? home.toRealPath() : home;
        if (real.startsWith(ours)) {
            return new Result.Refused("ours");
        }
        if (!Files.isDirectory(real)) {
            return new Result.Refused("nofolder");
        }
        return Files.isReadable(real) && Files.isExecutable(real)
                ? new Result.Fine(folder)
                : new Result.Refused("unreadable");
    }
}
