package obscura.web;

import obscura.web.cli.Cli;
import obscura.web.cli.Interruption;

/** Where the program starts and where it ends: it always ends with one of the documented exit codes. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Interruption interruption = Interruption.watch(Thread.currentThread());
        int code = new Cli(Wiring.commands(), System.err).run(args);
        interruption.over(code);
        System.exit(code);
    }
}
