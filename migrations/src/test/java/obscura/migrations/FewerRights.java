package obscura.migrations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * Ways to start a process that the disk refuses, whoever starts it and wherever: root is not stopped by permissions until it gives
 * up the rights that let it pass them, and not everybody may mount. Which way works here is tried, never assumed.
 */
final class FewerRights {
    private static final String PASSING = "-dac_override,-dac_read_search,-fowner";
    private static final List<String> AS_ANYBODY = List.of();
    private static final List<String> WITHOUT_PASSING =
            List.of("setpriv", "--bounding-set=" + PASSING, "--inh-caps=" + PASSING);
    private static final String SEEN_READ_ONLY =
            "mount --bind \"$0\" \"$0\" && mount -o remount,ro,bind \"$0\" && exec \"$@\"";

    private FewerRights() {}

    /**
     * @param byPermissions it can't mount here: permissions have to stand in for a disk that refuses
     * @param command to be put before another
     */
    record ReadOnly(List<String> command, boolean byPermissions) {}

    /** What comes before a command so that it may write only where permissions say so. */
    static List<String> deniedWherePermissionsSayNo(Path home) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(home, "denied");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            return first(List.of(AS_ANYBODY, WITHOUT_PASSING), folder);
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** What comes before a command so that it sees a folder as a read-only mount, where that is possible. */
    static ReadOnly readOnly(Path home, Path seen) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(home, "seen");
        for (List<String> apart : List.of(List.of("unshare", "-m"), List.of("unshare", "-rm"))) {
            if (runs(mounted(apart, folder)) && refused(mounted(apart, folder), folder)) {
                return new ReadOnly(mounted(apart, seen), false);
            }
        }
        return new ReadOnly(deniedWherePermissionsSayNo(home), true);
    }

    private static List<String> mounted(List<String> apart, Path folder) {
        List<String> command = new ArrayList<>(apart);
        command.addAll(List.of("sh", "-c", SEEN_READ_ONLY, folder.toString()));
        return command;
    }

    private static List<String> first(List<List<String>> ways, Path folder) throws IOException, InterruptedException {
        for (List<String> way : ways) {
            if (runs(way) && refused(way, folder)) {
                return way;
            }
        }
        throw new AssertionError(
                "No way is known here to start a process that permissions stop. Install util-linux, or do"
                        + " not run the tests as a root without the right to give up rights.");
    }

    private static boolean runs(List<String> way) throws InterruptedException {
        return exit(way, List.of("true")) == 0;
    }

    /** Whether it can make nothing in a folder. */
    private static boolean refused(List<String> way, Path folder) throws InterruptedException {
        Path made = folder.resolve(String.join(" ", way).replace('/', ' ') + " was here");
        return exit(way, List.of("touch", made.toString())) != 0 && Files.notExists(made);
    }

    private static int exit(List<String> way, List<String> what) throws InterruptedException {
        List<String> command = new ArrayList<>(way);
        command.addAll(what);
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            // There is no such program.
            return -1;
        }
    }
}
