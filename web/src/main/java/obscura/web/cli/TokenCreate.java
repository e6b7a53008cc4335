package obscura.web.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import obscura.plugin.ObscuraException;
import obscura.plugin.access.Role;
import obscura.plugin.access.TokenResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code obscura token create}: prints the token and nothing else, so that a script can keep it. */
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        description = "Makes an API token, beside a running app or without one, and prints it this once.")
public final class TokenCreate implements Callable<Integer> {
    /** What makes it. */
    public interface Make {
        TokenResult make(Optional<Path> home, String name, Role role, Duration life);
    }

    private final Make job;
    private final PrintStream out;

    @Option(names = "--name", required = true, paramLabel = "N", description = "What the journal calls it.")
    private String name;

    @Option(
            names = "--role",
            required = true,
            paramLabel = "R",
            converter = RoleWord.class,
            description = "Whose rights it has: admin, privacy-officer, operator, installer or viewer.")
    private Role role;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Where Obscura keeps its data; $OBSCURA_HOME, or ./data, unless given.")
    private Path home;

    @Option(
            names = "--days",
            paramLabel = "D",
            defaultValue = "90",
            description = "How long it opens; 90 unless given, 365 at most.")
    private int days;

    public TokenCreate(Make job, PrintStream out) {
        this.job = job;
        this.out = out;
    }

    @Override
    public Integer call() {
        TokenResult result = job.make(Optional.ofNullable(home), name, role, Duration.ofDays(days));
        if (result instanceof TokenResult.Made made) {
            out.println(made.token());
            return ExitCode.DONE.code();
        }
        TokenResult.Refused refused = (TokenResult.Refused) result;
        throw new ObscuraException(ObscuraException.Kind.USAGE, refused.why());
    }

    /** A role by its word. */
    static final class RoleWord implements ITypeConverter<Role> {
        @Override
        public Role convert(String word) {
            return Arrays.stream(Role.values())
                    .filter(role -> role.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("\"" + word + "\" is no role; there are "
                            + Arrays.stream(Role.values()).map(Role::word).collect(Collectors.joining(", "))));
        }
    }
}
