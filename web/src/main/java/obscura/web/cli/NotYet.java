package obscura.web.cli;

import java.util.List;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** A command whose name is settled and whose work is not in this version; whatever it is given is wrong usage. */
@Command(mixinStandardHelpOptions = true, description = "Not in this version yet.")
public final class NotYet implements Runnable {
    @Spec
    private CommandSpec spec;

    @Unmatched
    private List<String> ignored;

    @Override
    public void run() {
        throw new ObscuraException(
                Kind.USAGE, "\"" + spec.qualifiedName() + "\" is not in this version yet; see what is: obscura --help");
    }
}
