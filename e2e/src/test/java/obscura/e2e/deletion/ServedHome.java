package obscura.e2e.deletion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import obscura.e2e.app.Account;
import obscura.e2e.app.Caller;
import obscura.e2e.app.ProgramRun;
import obscura.migrations.Database;
import obscura.migrations.DurableJobs;
import obscura.migrations.SqlAccess;
import obscura.plugin.access.Access;
import obscura.plugin.access.AccessSettings;
import obscura.web.Main;
import obscura.web.home.Home;

/** A home that a program of its own serves, started and killed as often as a test wants. */
final class ServedHome implements AutoCloseable {
    private static final Pattern TRIAL = Pattern.compile("name=\"trial\" value=\"([0-9a-f]{32})\"");
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Home home;
    private final Path scratch;
    private ProgramRun program;
    private Caller admin;

    /** With {@link Account#ADMIN}; nobody serves it yet. */
    ServedHome(Path temp) throws IOException {
        home = new Home(temp.resolve("home"));
        scratch = Files.createDirectories(temp.resolve("scratch"));
        home.open().close();
        inside(database -> {
            Account.makeFirst(
                    new Access(SqlAccess.in(database), Clock.systemUTC(), new SecureRandom(), AccessSettings.NORMAL));
            return database;
        });
    }

    Home home() {
        return home;
    }

    /** While nobody serves it. */
    <T> T inside(Function<Database, T> look) {
        try (Database database = Database.open(home.database())) {
            return look.apply(database);
        }
    }

    /** The next start does the rounds of the retention at once and not when their minutes are over. */
    void roundsAtNextStart() {
        inside(database -> {
            try (DurableJobs jobs = new DurableJobs(database, DurableJobs.Lane.SHORT, 1)) {
                jobs.cancel("retention", "recurring");
                return jobs;
            }
        });
    }

    void start() {
        try {
            program = obscura("serve", "--port", "0");
            String address = program.said("Obscura is at ");
            admin = Caller.signedIn(address.substring(0, address.length() - 1), Account.ADMIN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Any command, beside whatever serves it. */
    ProgramRun obscura(String... command) throws IOException {
        String[] all = Stream.concat(
                        Stream.of(command), Stream.of("--home", home.folder().toString()))
                .toArray(String[]::new);
        return ProgramRun.start(scratch, Main.class, all);
    }

    Caller admin() {
        return admin;
    }

    /** Connects a recorder that may be deleted at, and waits until it is read; the path of its page. */
    String connect(String kind, Map<String, String> typed) {
        Map<String, String> form = new HashMap<>(typed);
        form.put("delete", "yes");
        String page = "/settings/recordings/" + kind;
        String tried = admin.post(page, form).body();
        Matcher trial = TRIAL.matcher(tried);
        if (!trial.find()) {
            throw new AssertionError("Nothing was found: " + tried);
        }
        String kept = location(admin.post(page + "/keep", Map.of("trial", trial.group(1))));
        untilRead(kept);
        return kept;
    }

    void untilRead(String page) {
        until("all is read", () -> !admin.get(page).body().contains("aria-busy"));
    }

    /** Recordings live for five days. */
    void rule() {
        Map<String, String> rule = Map.of(
                "seen",
                "0",
                "place",
                "other",
                "kind",
                "recordings",
                "camera",
                "",
                "days",
                "5",
                "reason",
                "A test",
                "why",
                "A test");
        location(admin.post("/retention/rules", rule));
    }

    /** The path of its page. */
    String askForRun() {
        return location(admin.post("/retention/run", Map.of()));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
    }

    /** A run as the API tells it. */
    String run(String page) {
        return admin.get("/api/v1" + page).body();
    }

    void kill() {
        try {
            program.kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isServed() {
        return program.isAlive();
    }

    /** What the program said when something was wrong. */
    String err() {
        try {
            return program.err();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same as it lies there now, for whoever looks into it; the next start finds it as it was left. */
    Home copy() {
        try {
            Path copy = Files.createTempDirectory(scratch, "copy");
            try (Stream<Path> all = Files.walk(home.folder())) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    Path to = copy.resolve(home.folder().relativize(file).toString());
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to);
                }
            }
            return new Home(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file in it, but for recordings. */
    List<String> files() {
        try (Stream<Path> all = Files.walk(home.folder())) {
            return all.filter(Files::isRegularFile)
                    .map(file -> home.folder().relativize(file).toString())
                    .filter(name -> !name.startsWith("recordings"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void until(String what, BooleanSupplier condition) {
        Instant late = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(late)) {
                throw new AssertionError("Not in " + PATIENCE + ": " + what);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    @Override
    public void close() {
        if (program != null) {
            program.close();
        }
    }
}
