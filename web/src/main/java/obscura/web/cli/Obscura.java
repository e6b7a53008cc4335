package obscura.web.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program itself: alone it does nothing but say which commands there are. */
@Command(
        name = "obscura",
        mixinStandardHelpOptions = true,
        version = "obscura 0.1.0",
        description = "Covers people, faces, lettering and whatever moves in a recording, for good.",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "2:wrong usage",
            "3:refused: the input is missing, unreadable, unsupported or forbidden",
            "4:a check failed or the work broke down; nothing was written",
            "5:interrupted; nothing was written"
        })
public final class Obscura implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        CommandLine line = spec.commandLine();
        throw new ParameterException(line, "Say which command to run.");
    }
}
