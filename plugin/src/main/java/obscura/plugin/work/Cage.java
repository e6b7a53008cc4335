package obscura.plugin.work;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What this system offers to keep a worker small: lowest priority, death together with its parent, no network. What it does
 * not offer is done without.
 *
 * @param before the programs a worker is started through, each of which becomes the next
 * @param offline a worker can reach no network
 */
public record Cage(List<String> before, boolean offline) {
    public Cage {
        before = List.copyOf(before);
    }

    /** Tries once what works here; takes some milliseconds. */
    public static Cage ofThisSystem() {
        List<String> before = new ArrayList<>();
        add(before, "nice", "-n", "19");
        add(before, "ionice", "-c", "3");
        List<String> alone = aloneIfPossible();
        before.addAll(alone);
        // The last one, for what changes rights would undo it.
        add(before, "setpriv", "--pdeathsig", "KILL", "--no-new-privs");
        return new Cage(before, !alone.isEmpty());
    }

    /** The same with the network open: for a worker that plays a camera's stream. */
    public Cage online() {
        List<String> open = new ArrayList<>();
        boolean inside = false;
        for (String word : before) {
            // The options of unshare follow it, up to the next program.
            inside = word.endsWith("/unshare") || inside && word.startsWith("-");
            if (!inside) {
                open.add(word);
            }
        }
        return new Cage(open, false);
    }

    /** For {@code obscura doctor}. */
    public String describe() {
        return (has("nice") ? "lowest priority" : "usual priority")
                + (has("setpriv") ? ", end with Obscura" : ", end when Obscura closes their input")
                + (offline ? ", no network" : ", network not shut off (unshare is not allowed here)");
    }

    private boolean has(String program) {
        return before.stream().anyMatch(word -> word.endsWith("/" + program));
    }

    private static List<String> aloneIfPossible() {
        for (List<String> options : List.of(List.of("--net"), List.of("--map-current-user", "--net"))) {
            List<String> alone = new ArrayList<>();
            add(alone, "unshare", options.toArray(String[]::new));
            if (!alone.isEmpty() && works(alone)) {
                return alone;
            }
        }
        return List.of();
    }

    private static boolean works(List<String> before) {
        List<String> command = new ArrayList<>(before);
        add(command, "true");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                process.getOutputStream().close();
                return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void add(List<String> command, String program, String... options) {
        for (String folder : List.of("/usr/bin", "/bin", "/usr/local/bin")) {
            Path file = new File(folder, program).toPath();
            if (Files.isExecutable(file)) {
                command.add(file.toString());
                command.addAll(List.of(options));
                return;
            }
        }
    }
}
