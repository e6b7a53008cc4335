package obscura.e2e.app;

import obscura.plugin.access.Access;
import obscura.plugin.access.Address;
import obscura.plugin.access.FirstAccountResult;
import obscura.plugin.access.secret.Password;

/** Who can sign in to an app of the tests. */
public record Account(String name, String password) {
    public static final Account ADMIN = new Account("Ada Admin", "a long test password");

    /** Makes {@link #ADMIN} where nobody has an account, as on the console. */
    public static void makeFirst(Access access) {
        String code = access.firstAccount().newCode().orElseThrow();
        Password password = Password.typed(ADMIN.password());
        FirstAccountResult made = access.firstAccount().make(code, ADMIN.name(), password, Address.CONSOLE);
        if (!(made instanceof FirstAccountResult.Made)) {
            throw new AssertionError("The first account could not be made: " + made);
        }
    }
}
