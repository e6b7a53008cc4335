package obscura.web.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;
import obscura.web.guest.Guest;

/**
 * The app, started by its launcher in a process of its own, and what the kernel says of it.
 *
 * @param firstPageMillis from the start of the launcher until the sign-in page was there
 * @param processorMillis of the app's process until then, all its threads
 */
record StartedApp(Process launcher, String address, double firstPageMillis, double processorMillis)
        implements AutoCloseable {
    private static final double MILLIS_PER_TICK = 10;
    private static final int USER = 11;
    private static final int SYSTEM = 12;

    static StartedApp start(String launcher, Path home) throws IOException {

        long start = System.nanoTime();
        Process process = new ProcessBuilder(launcher, "serve", "--port", "0", "--home", home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        String line = said.readLine();
        if (line == null) {
            throw new ObscuraException(Kind.FAILED, "The app did not start.");
        }
        String address = line.substring(line.indexOf("http://")).strip().replaceAll("/$", "");
        new Guest(address).get("/sign-in");
        double millis = (System.nanoTime() - start) / 1e6;
        return new StartedApp(process, address, millis, processorMillis(app(process)));
    }

    /** Nobody asks it anything meanwhile. */
    void rest(Duration idle) throws InterruptedException {
        launcher.waitFor(idle.toSeconds(), TimeUnit.SECONDS);
    }

    double residentMegabytes() throws IOException {
        for (String line :
                Files.readAllLines(Path.of("/proc", "" + app(launcher).pid(), "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        throw new ObscuraException(Kind.FAILED, "The app ended by itself.");
    }

    /** Fields 14 and 15 of {@code /proc/PID/stat} (man 5 proc). */
    private static double processorMillis(ProcessHandle app) throws IOException {
        String stat = Files.readString(Path.of("/proc", "" + app.pid(), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) * MILLIS_PER_TICK;
    }

    /** Java is the launcher's child. */
    private static ProcessHandle app(Process launcher) {
        return launcher.children().findFirst().orElse(launcher.toHandle());
    }

    @Override
    public void close() {
        launcher.destroy();
        try {
            launcher.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
