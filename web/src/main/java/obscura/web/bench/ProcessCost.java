package obscura.web.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import obscura.plugin.ObscuraException;

/**
 * What one whole process costs: processor seconds of user and system, all its threads, from its start to its end, and
 * the most memory it held.
 *
 * @param seconds as the kernel counted them when the process was collected
 * @param peakBytes highest resident size seen, polled every 20 ms ({@code VmHWM} never falls, so little is missed)
 * @param output what it printed, both streams
 */
record ProcessCost(double seconds, long peakBytes, String output) {
    private static final double TICKS_PER_SECOND = 100;
    private static final int CHILD_USER = 13;
    private static final int CHILD_SYSTEM = 14;

    /** Runs one command alone; no other child of this process may end meanwhile. */
    static ProcessCost of(List<String> command) {
        try {
            Path log = Files.createTempFile("obscura-bench", ".log");
            double before = childSeconds();
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            process.getOutputStream().close();
            long peak = watch(process);
            String output = Files.readString(log);
            Files.delete(log);
            if (process.exitValue() != 0) {
                throw failed(output);
            }
            return new ProcessCost(childSeconds() - before, peak, output);
        } catch (IOException e) {
            throw new ObscuraException(ObscuraException.Kind.FAILED, "The benchmark could not start a process.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ObscuraException(ObscuraException.Kind.INTERRUPTED, "The benchmark was stopped.", e);
        }
    }

    private static ObscuraException failed(String output) {
        String tail = output.length() > 600 ? output.substring(output.length() - 600) : output;
        return new ObscuraException(ObscuraException.Kind.FAILED, "A benchmark run failed: " + tail.strip());
    }

    private static long watch(Process process) throws IOException, InterruptedException {
        long peak = 0;
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        try {
            while (!process.waitFor(20, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, highWater(status));
            }
        } finally {
            process.destroy();
        }
        return peak;
    }

    private static long highWater(Path status) throws IOException {
        try {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) << 10;
                }
            }
            return 0;
        } catch (NoSuchFileException gone) {
            return 0;
        }
    }

    /** Processor time of all children collected so far, from {@code /proc/self/stat} (man 5 proc, fields 16 and 17). */
    private static double childSeconds() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[CHILD_USER]) + Long.parseLong(fields[CHILD_SYSTEM])) / TICKS_PER_SECOND;
    }
}
