package obscura.plugin.work;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One process under our eyes. Two threads read what it says: the lines wait in a short queue (a flood waits in the pipe), of
 * its log the end is kept. It dies with the thread that started it, so that thread must outlive it.
 */
final class Worker implements AutoCloseable {
    private static final String PREFIX = "worker-";
    private static final int WAITING_LINES = 64;
    private static final Pattern OURS = Pattern.compile("worker-(\\d{1,10})-\\d+");
    private static final int LOG_BYTES = 4096;
    private static final List<String> KEPT_VARIABLES = List.of(
            "PATH", "HOME", "OBSCURA_HOME", "MALLOC_ARENA_MAX", "MALLOC_TRIM_THRESHOLD_", "MALLOC_MMAP_THRESHOLD_");

    private final Path temp;
    private final Process process;
    private final BlockingQueue<String> lines = new ArrayBlockingQueue<>(WAITING_LINES);
    private final byte[] log = new byte[LOG_BYTES];
    private long logged;
    private volatile boolean closed;

    /** What ends the lines; no line looks like it. */
    static final String END = "";

    /** Stands for a line that is longer than any may be. */
    static final String TOO_LONG = "too long";

    Worker(Program program, Cage cage, Bounds bounds, Path home, String what) throws IOException {
        removeLeftovers(home);
        temp = Files.createTempDirectory(
                home,
                PREFIX + ProcessHandle.current().pid() + "-",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try {
            process = start(program, cage, bounds, what);
        } catch (IOException e) {
            removeTemp();
            throw e;
        }
        daemon("worker lines", this::readLines);
        daemon("worker log", this::readLog);
    }

    private Process start(Program program, Cage cage, Bounds bounds, String what) throws IOException {
        List<String> command = new ArrayList<>(cage.before());
        command.addAll(program.command(bounds, temp, what));
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> variables = builder.environment();
        variables.keySet().retainAll(KEPT_VARIABLES);
        variables.put("TMPDIR", temp.toString());
        variables.put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Hands over one line of JSON; a worker that does not listen is found out by its silence. */
    void send(String order) {
        daemon("worker order", () -> write(order + "\n"));
    }

    private void write(String text) {
        try {
            process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            // It is gone; its lines end too.
            return;
        }
    }

    /** The next line, {@link #END} after the last, null when none came in time. */
    String next(Duration wait) throws InterruptedException {
        return lines.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void readLines() {
        try (InputStream in = new BufferedInputStream(process.getInputStream(), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int b = in.read(); b >= 0 && !closed; b = in.read()) {
                if (b == '\n') {
                    put(line.size() == 0 ? TOO_LONG : line.toString(StandardCharsets.UTF_8));
                    line.reset();
                } else if (line.size() < Line.LONGEST) {
                    line.write(b);
                } else {
                    put(TOO_LONG);
                    return;
                }
            }
        } catch (IOException | InterruptedException e) {
            // It was killed, or nobody asks any more.
            return;
        } finally {
            end();
        }
    }

    private void put(String line) throws InterruptedException {
        while (!closed && !lines.offer(line, 1, TimeUnit.SECONDS)) {
            continue;
        }
    }

    private void end() {
        try {
            put(END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readLog() {
        byte[] piece = new byte[LOG_BYTES];
        try (InputStream in = process.getErrorStream()) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                keep(piece, read);
            }
        } catch (IOException e) {
            // It was killed.
            return;
        }
    }

    private synchronized void keep(byte[] piece, int length) {
        for (int i = 0; i < length; i++) {
            log[(int) (logged++ % LOG_BYTES)] = piece[i];
        }
    }

    /** The end of what it wrote to its log. May hold paths: never shown on a screen. */
    synchronized String log() {
        int length = (int) Math.min(logged, LOG_BYTES);
        byte[] end = new byte[length];
        for (int i = 0; i < length; i++) {
            end[i] = log[(int) ((logged - length + i) % LOG_BYTES)];
        }
        return new String(end, StandardCharsets.UTF_8).strip();
    }

    /** All memory it holds now, in bytes; 0 when it is gone or the system does not tell. */
    long residentBytes() {
        try (Stream<String> status = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return status.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0;
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits a little for it to leave by itself; 128 and more when a signal ended it. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        return process.exitValue();
    }

    /** Asks it to stop by closing its input, and kills it when it does not; then nothing of it is left. */
    void stop(Duration patience) {
        boolean interrupted = Thread.interrupted();
        try {
            // Not here: an order it does not read would hold us up.
            daemon("worker farewell", this::closeInput);
            process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeInput() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // It is gone already.
            return;
        }
    }

    @Override
    public void close() {
        closed = true;
        process.destroyForcibly();
        boolean interrupted = false;
        while (process.isAlive()) {
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        lines.clear();
        removeTemp();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Of processes that were killed; the number in a name is that of the process that ordered. */
    private static void removeLeftovers(Path home) throws IOException {
        try (Stream<Path> folders = Files.list(home)) {
            folders.filter(Worker::isLeftover).forEach(Worker::removeAll);
        }
    }

    private static boolean isLeftover(Path folder) {
        Matcher name = OURS.matcher(folder.getFileName().toString());
        return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }

    private void removeTemp() {
        removeAll(temp);
    }

    private static void removeAll(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted((a, b) -> b.compareTo(a)).forEach(path -> path.toFile().delete());
        } catch (IOException | java.io.UncheckedIOException e) {
            // Litter in our own folder; the next start sweeps it.
            return;
        }
    }
}
