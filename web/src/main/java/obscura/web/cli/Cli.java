package obscura.web.cli;

import java.io.PrintStream;
import picocli.CommandLine;

/**
 * Runs one command of the table and turns whatever happens into an exit code and at most one line on stderr.
 *
 * <p>Arguments are taken literally: no {@code @file} expansion, no clustered short options, no option twice; a file
 * whose name begins with a dash is written {@code ./-x} or comes after {@code --}.
 */
public final class Cli {
    private final CommandLine table;
    private final PrintStream err;

    public Cli(CommandLine table, PrintStream err) {
        this.table = table;
        this.err = err;
        table.setExpandAtFiles(false);
        table.setPosixClusteredShortOptionsAllowed(false);
        table.setOverwrittenOptionsAllowed(false);
        table.setParameterExceptionHandler((wrong, args) -> say(wrong));
        table.setExecutionExceptionHandler((thrown, line, parsed) -> say(thrown));
    }

    public int run(String... args) {
        try {
            return table.execute(args);
        } catch (Error broken) {
            return say(broken);
        }
    }

    private int say(Throwable thrown) {
        BadNews news = BadNews.of(thrown);
        err.println(news.sentence());
        if ("1".equals(System.getenv("OBSCURA_DEBUG"))) {
            thrown.printStackTrace(err);
        }
        return news.exit().code();
    }
}
