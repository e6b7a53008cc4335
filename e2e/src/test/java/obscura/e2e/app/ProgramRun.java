package obscura.e2e.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A main class of this build, run in a process of its own. */
public final class ProgramRun implements AutoCloseable {
    private final Process process;
    private final BufferedReader said;
    private final Path err;

    private ProgramRun(Process process, Path err) {
        this.process = process;
        this.said = process.inputReader(UTF_8);
        this.err = err;
    }

    /** @param scratch where its error output is kept */
    public static ProgramRun start(Path scratch, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + "/bin/java");
        command.addAll(options());
        command.addAll(
                List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        Path err = Files.createTempFile(scratch, "err", "");
        return new ProgramRun(
                new ProcessBuilder(command).redirectError(err.toFile()).start(), err);
    }

    /** What a process of this build needs of the properties of this one. */
    static List<String> options() {
        return Stream.of("org.bytedeco.javacpp.cachedir", "obscura.models")
                .filter(name -> System.getProperty(name) != null)
                .map(name -> "-D" + name + "=" + System.getProperty(name))
                .toList();
    }

    /** The next line it says that begins so, what follows it; fails when it says no such line. */
    public String said(String beginning) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(beginning)) {
                return line.substring(beginning.length());
            }
        }
        throw new AssertionError("It never said \"" + beginning + "\", but: " + err());
    }

    public String err() throws IOException {
        return Files.readString(err);
    }

    /** As TERM does it. */
    public int stop() throws InterruptedException {
        process.destroy();
        return code();
    }

    /** How it ended by itself. */
    public int code() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("It does not end");
        }
        return process.exitValue();
    }

    /** As KILL does it: nothing is tidied up. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
