package obscura.e2e.demo;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import obscura.e2e.footage.DrawClips;
import obscura.plugin.ObscuraException;
import obscura.web.Main;

/**
 * {@code obscura demo [--port N] [--home DIR]}: makes what is missing, says how to get in, and starts the app. Ends with the exit
 * codes of the program.
 */
public final class Demo {
    private static final String USAGE = "Usage: obscura demo [--port N] [--home DIR]";

    private Demo() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Optional<DemoArguments> arguments = DemoArguments.of(List.of(args));
        if (arguments.isEmpty()) {
            System.err.println(USAGE);
            System.exit(List.of(args).contains("--help") ? 0 : 2);
        }
        try {
            String password = new DemoHome(arguments.get().home()).prepare();
            System.out.println("Two cameras take masks: " + DrawClips.CAMERAS.get(0) + " any polygon, "
                    + DrawClips.CAMERAS.get(1) + " four rectangles.");
            System.out.println("Sign in as " + DemoHome.PERSON + " with the password " + password);
        } catch (ObscuraException refused) {
            System.err.println(refused.getMessage());
            System.exit(refused.kind() == ObscuraException.Kind.REFUSED ? 3 : 4);
        }
        Main.main(arguments.get().serve());
    }
}
