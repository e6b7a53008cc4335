package obscura.web.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code obscura serve}: the admin app, until it is stopped. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "The admin app. Prints its address; runs until it is stopped.")
public final class Serve implements Callable<Integer> {
    /** An app that answers. */
    public interface Running extends AutoCloseable {
        int port();

        /** What a newcomer needs to know: how to make the first account; empty when there are accounts. */
        String invitation();

        @Override
        void close();
    }

    /** Starts the app. */
    @FunctionalInterface
    public interface Start {
        Running at(Path home, String host, int port);
    }

    private final Start start;
    private final PrintStream out;

    @Option(names = "--port", paramLabel = "N", description = "Port to listen on; default ${DEFAULT-VALUE}.")
    private int port = 8500;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description =
                    "Address to listen on; default ${DEFAULT-VALUE}, this machine only. 0.0.0.0 is every network it is in.")
    private String host = "127.0.0.1";

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Where Obscura keeps its data; $OBSCURA_HOME, or ./data, unless given.")
    private Path home;

    @Option(names = "--rehearse", hidden = true, description = "Start, make a first visit and stop.")
    private boolean rehearse;

    public Serve(Start start, PrintStream out) {
        this.start = start;
        this.out = out;
    }

    @Override
    public Integer call() {
        if (port < 0 || port > 65535) {
            throw new ObscuraException(Kind.USAGE, "--port takes a number from 0 to 65535.");
        }
        if (rehearse) {
            Rehearsal.of(start);
            return ExitCode.DONE.code();
        }
        try (Running app = start.at(home == null ? standardHome() : home, host, port)) {
            out.println("Obscura is at http://" + shown(host) + ":" + app.port() + "/");
            if (!app.invitation().isEmpty()) {
                out.println(app.invitation());
            }
            out.flush();
            untilStopped();
        }
        return ExitCode.DONE.code();
    }

    static Path standardHome() {
        return Path.of(System.getenv().getOrDefault("OBSCURA_HOME", "data"));
    }

    private static String shown(String host) {
        return "0.0.0.0".equals(host) || "::".equals(host) ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
    }

    /** The main thread is interrupted when the program is told to stop. */
    private static void untilStopped() {
        Object never = new Object();
        synchronized (never) {
            try {
                while (true) {
                    never.wait();
                }
            } catch (InterruptedException stopped) {
                Thread.interrupted();
            }
        }
    }
}
