package obscura.migrations;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import obscura.plugin.access.Access;
import obscura.plugin.access.AccessSettings;
import obscura.plugin.access.Address;
import obscura.plugin.access.CameraLimit;
import obscura.plugin.access.FirstAccountResult;
import obscura.plugin.access.InvitationResult;
import obscura.plugin.access.InviteResult;
import obscura.plugin.access.Person;
import obscura.plugin.access.Role;
import obscura.plugin.access.SignInResult;
import obscura.plugin.access.Visitor;
import obscura.plugin.access.secret.Argon2Cost;
import obscura.plugin.access.secret.Password;
import obscura.plugin.id.CameraId;
import obscura.plugin.time.SettableClock;

/** The access door on a real database, with cheap passwords and a clock that stands still. */
public final class Door implements AutoCloseable {
    public static final Address HERE = Address.of("192.0.2.7");
    public static final AccessSettings SETTINGS = AccessSettings.NORMAL.costing(new Argon2Cost(8, 1, 1));

    public final SettableClock clock = SettableClock.noon();
    public final Database database;
    public final Access access;

    private Door(Path home) {
        this.database = Database.open(home.resolve("obscura.db"));
        this.access = restarted();
    }

    public static Door in(Path home) {
        return new Door(home);
    }

    /** Another start of the program on the same database. */
    public Access restarted() {
        return new Access(SqlAccess.in(database), clock, new SecureRandom(), SETTINGS);
    }

    /** Every name has a password of its own. */
    public static Password passwordOf(String name) {
        return Password.typed("four quiet words of " + name);
    }

    public Person first(String name) {
        String code = access.firstAccount().newCode().orElseThrow();
        FirstAccountResult made = access.firstAccount().make(code, name, passwordOf(name), HERE);
        return ((FirstAccountResult.Made) made).person();
    }

    public Person join(String name, Role role, CameraLimit cameras) {
        InviteResult invited = access.invitations().inviteOnConsole(role, cameras);
        String token = ((InviteResult.Invited) invited).token();
        InvitationResult joined = access.invitations().accept(token, name, passwordOf(name));
        return ((InvitationResult.Joined) joined).person();
    }

    /** The token of a new session. */
    public String signIn(String name) {
        return signIn(name, HERE);
    }

    /** Never made to wait, however many do so at once. */
    public String signInOnConsole(String name) {
        return signIn(name, Address.CONSOLE);
    }

    private String signIn(String name, Address from) {
        SignInResult result = access.signIn().withPassword(name, passwordOf(name), from);
        return ((SignInResult.SignedIn) result).token();
    }

    public Visitor visitor(String name) {
        return access.bySession(signIn(name)).orElseThrow();
    }

    public CameraId camera(String name) {
        return database.jdbi().inTransaction(sql -> {
            sql.execute("INSERT INTO nvr (id, name, kind, settings) VALUES (1, 'a', 'folder', '{}')"
                    + " ON CONFLICT DO NOTHING");
            long id = sql.createUpdate("INSERT INTO camera (name, nvr, nvr_name) VALUES (:name, 1, :name)")
                    .bind("name", name)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
            return new CameraId(id);
        });
    }

    /** All at the same moment, as near as threads get; what each of them gave. */
    public static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> one : work) {
                running.add(threads.submit(() -> {
                    start.await();
                    return one.call();
                }));
            }
            start.countDown();
            List<T> done = new ArrayList<>();
            for (Future<T> one : running) {
                done.add(one.get());
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }

    public void after(Duration time) {
        clock.forward(time);
    }

    @Override
    public void close() {
        database.close();
    }
}
