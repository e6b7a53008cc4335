package obscura.web.cli;

import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * One failure as people read it: one line that cannot move the cursor or end early, whatever a file is called.
 *
 * @param sentence what happened, to what, and what to do
 */
public record BadNews(ExitCode exit, String sentence) {
    public BadNews {
        sentence = OneLine.of(sentence);
    }

    /** What to say of anything thrown while a command ran. */
    public static BadNews of(Throwable thrown) {
        if (thrown instanceof ObscuraException known) {
            return new BadNews(ExitCode.of(known.kind()), known.getMessage());
        }
        if (thrown instanceof ParameterException wrong) {
            return ofUsage(wrong);
        }
        if (thrown instanceof OutOfMemoryError) {
            return new BadNews(
                    ExitCode.of(Kind.FAILED),
                    "Obscura ran out of memory, so nothing was written. Close other programs, or cut the clip with"
                            + " --from and --to.");
        }
        return new BadNews(
                ExitCode.of(Kind.FAILED),
                "Obscura met something it did not expect (" + thrown + "), so nothing was written. Run it again with"
                        + " OBSCURA_DEBUG=1 in the environment and report what it prints.");
    }

    private static BadNews ofUsage(ParameterException wrong) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        return new BadNews(ExitCode.USAGE, whatIsWrong(wrong) + " See: " + command + " --help");
    }

    private static String whatIsWrong(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unmatched(
                    unmatched.getCommandLine(), unmatched.getUnmatched().get(0));
        }
        String message = wrong.getMessage();
        return message.endsWith(".") ? message : message + ".";
    }

    private static String unmatched(CommandLine where, String argument) {
        if (argument.startsWith("-")) {
            return "Unknown option \"" + argument + "\"; if it is a file, write \"./" + argument + "\".";
        }
        return where.getParent() == null
                ? "Unknown command \"" + argument + "\"."
                : "One argument too many: \"" + argument + "\".";
    }
}
