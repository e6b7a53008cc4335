package obscura.web.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code obscura token}: alone it does nothing but say what can be done with tokens. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Keys for programs that use the HTTP API.",
        synopsisSubcommandLabel = "COMMAND")
public final class Token implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with tokens: create.");
    }
}
