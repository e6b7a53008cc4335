package obscura.e2e.demo;

import java.security.SecureRandom;
import java.time.Clock;
import obscura.migrations.Database;
import obscura.migrations.SqlAccess;
import obscura.plugin.ObscuraException;
import obscura.plugin.access.Access;
import obscura.plugin.access.AccessSettings;
import obscura.plugin.access.Address;
import obscura.plugin.access.FirstAccountResult;
import obscura.plugin.access.PasswordResult;
import obscura.plugin.access.Person;
import obscura.plugin.access.secret.Password;

/** The one account of the demonstration, an admin's. */
final class DemoAccount {
    static final String NAME = "demo";
    /** Nothing that can be mistaken for something else when it is typed. */
    private static final String LETTERS = "abcdefghkmnpqrstuvwxyz23456789";

    private final Access access;
    private final SecureRandom random;

    DemoAccount(Database database, Clock clock, SecureRandom random) {
        this.random = random;
        this.access = new Access(SqlAccess.in(database), clock, random, AccessSettings.NORMAL);
    }

    String withNewPassword() {
        String password = newPassword();
        boolean set = access.firstAccount()
                .newCode()
                .map(code -> make(code, Password.typed(password)))
                .orElseGet(() -> reset(Password.typed(password)));
        if (!set) {
            throw ObscuraException.refused("The account " + NAME
                    + " was removed from the demonstration. Remove its home folder, or name another with --home.");
        }
        return password;
    }

    private boolean make(String code, Password password) {
        return access.firstAccount().make(code, NAME, password, Address.CONSOLE) instanceof FirstAccountResult.Made;
    }

    private boolean reset(Password password) {
        return access.people().all().stream()
                .filter(person -> person.name().equals(NAME))
                .map(Person::id)
                .anyMatch(id -> access.passwords().reset(id, password) instanceof PasswordResult.Done);
    }

    private String newPassword() {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            letters.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }
}
