package obscura.e2e.app;

/** Who can sign in to an app of the tests. */
public record Account(String name, String password) {
    public static final Account ADMIN = new Account("Ada Admin", "a long test password");
}
