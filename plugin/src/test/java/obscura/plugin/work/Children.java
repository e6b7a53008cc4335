package obscura.plugin.work;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Workers whose processes are {@link BadChild}. */
final class Children {
    static final Bounds BOUNDS =
            new Bounds(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(60), 32L << 20, 1024L << 20);

    private Children() {}

    static Program program() {
        return program(Duration.ZERO);
    }

    /** @param start how long they take until their first word, besides what the machine takes */
    static Program program(Duration start) {
        return new Program(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-D" + BadChild.START + "=" + start.toMillis(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-XX:+SuppressFatalErrorMessage",
                        "-Dorg.bytedeco.javacpp.cachedir="
                                + System.getProperty(
                                        "org.bytedeco.javacpp.cachedir",
                                        System.getProperty("user.home") + "/.javacpp/cache")),
                List.of("-cp", System.getProperty("java.class.path"), BadChild.class.getName()));
    }

    static Workers workers(Path temp, Consumer<String> log) {
        return new Workers(program(), Cage.ofThisSystem(), temp, log);
    }
}
