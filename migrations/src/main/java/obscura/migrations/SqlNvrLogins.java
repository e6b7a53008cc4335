package obscura.migrations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import obscura.plugin.id.NvrId;
import obscura.plugin.nvr.NvrLogin;
import obscura.plugin.nvr.NvrLogins;
import obscura.plugin.nvr.NvrSecret;
import obscura.plugin.seal.SecretBox;

/** The table {@code nvr_login}. Secrets are locked before they come near it, and bound to the NVR they belong to. */
public final class SqlNvrLogins implements NvrLogins {
    private final Transactions transactions;
    private final SecretBox box;

    public SqlNvrLogins(Database database, SecretBox box) {
        this.transactions = new Transactions(database.jdbi());
        this.box = box;
    }

    @Override
    public NvrLogin of(NvrId nvr) {
        return transactions
                .read(h -> h.createQuery("SELECT user_name, secret, certificate FROM nvr_login WHERE nvr = :nvr")
                        .bind("nvr", nvr.number())
                        .map((row, context) -> login(nvr, row))
                        .findOne())
                .orElse(NvrLogin.NONE);
    }

    private NvrLogin login(NvrId nvr, ResultSet row) throws SQLException {
        return new NvrLogin(
                row.getString("user_name"),
                new NvrSecret(box.open(about(nvr), row.getBytes("secret"))),
                Optional.ofNullable(row.getString("certificate")));
    }

    @Override
    public void put(NvrId nvr, NvrLogin login) {
        String sql = """
                INSERT INTO nvr_login (nvr, user_name, secret, certificate)
                VALUES (:nvr, :user, :secret, :certificate)
                ON CONFLICT (nvr) DO UPDATE SET user_name = excluded.user_name, secret = excluded.secret,
                    certificate = excluded.certificate
                """;
        write(sql, nvr, login);
    }

    @Override
    public void pin(NvrId nvr, String certificate) {
        String sql = """
                INSERT INTO nvr_login (nvr, user_name, secret, certificate)
                VALUES (:nvr, :user, :secret, :certificate)
                ON CONFLICT (nvr) DO UPDATE SET certificate = coalesce(nvr_login.certificate, excluded.certificate)
                """;
        write(sql, nvr, NvrLogin.NONE.withCertificate(Optional.of(certificate)));
    }

    private void write(String sql, NvrId nvr, NvrLogin login) {
        byte[] locked = box.lock(about(nvr), login.secret().text());
        transactions.whole(h -> h.createUpdate(sql)
                .bind("nvr", nvr.number())
                .bind("user", login.user())
                .bind("secret", locked)
                .bind("certificate", login.certificate().orElse(null))
                .execute());
    }

    @Override
    public Optional<String> pinned(NvrId nvr) {
        return transactions.read(h -> h.createQuery("SELECT certificate FROM nvr_login WHERE nvr = :nvr")
                .bind("nvr", nvr.number())
                .mapTo(String.class)
                .findOne());
    }

    private static String about(NvrId nvr) {
        return "login of NVR " + nvr;
    }
}
