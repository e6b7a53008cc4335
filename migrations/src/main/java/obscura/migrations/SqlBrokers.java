package obscura.migrations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import obscura.plugin.ObscuraException;
import obscura.plugin.broker.BrokerPassword;
import obscura.plugin.broker.BrokerSettings;
import obscura.plugin.broker.Brokers;
import obscura.plugin.id.NvrId;
import obscura.plugin.seal.SecretBox;

/** The table {@code broker}. Passwords are locked before they come near it. */
public final class SqlBrokers implements Brokers {
    private final Transactions transactions;
    private final SecretBox box;

    public SqlBrokers(Database database, SecretBox box) {
        this.transactions = new Transactions(database.jdbi());
        this.box = box;
    }

    @Override
    public Optional<BrokerSettings> find(NvrId nvr) {
        String sql = "SELECT tls, host, port, user_name, prefix, certificate FROM broker WHERE nvr = :nvr";
        return transactions.read(h -> h.createQuery(sql)
                .bind("nvr", nvr.number())
                .map((row, context) -> settings(row))
                .findOne());
    }

    private static BrokerSettings settings(ResultSet row) throws SQLException {
        return new BrokerSettings(
                row.getBoolean("tls"),
                row.getString("host"),
                row.getInt("port"),
                row.getString("user_name"),
                row.getString("prefix"),
                Optional.ofNullable(row.getString("certificate")));
    }

    @Override
    public void put(NvrId nvr, BrokerSettings settings, BrokerPassword password) {
        String sql = """
                INSERT INTO broker (nvr, tls, host, port, user_name, password, prefix, certificate)
                VALUES (:nvr, :tls, :host, :port, :user, :password, :prefix, :certificate)
                ON CONFLICT (nvr) DO UPDATE SET tls = excluded.tls, host = excluded.host, port = excluded.port,
                    user_name = excluded.user_name, password = excluded.password, prefix = excluded.prefix,
                    certificate = excluded.certificate
                """;
        byte[] locked = box.lock(about(nvr), password.text());
        transactions.whole(h -> h.createUpdate(sql)
                .bind("nvr", nvr.number())
                .bind("tls", settings.tls())
                .bind("host", settings.host())
                .bind("port", settings.port())
                .bind("user", settings.user())
                .bind("password", locked)
                .bind("prefix", settings.prefix())
                .bind("certificate", settings.certificate().orElse(null))
                .execute());
    }

    @Override
    public void pin(NvrId nvr, String certificate) {
        transactions.whole(
                h -> h.createUpdate("UPDATE broker SET certificate = :seen WHERE nvr = :nvr AND certificate IS NULL")
                        .bind("nvr", nvr.number())
                        .bind("seen", certificate)
                        .execute());
    }

    @Override
    public BrokerPassword password(NvrId nvr) {
        Optional<byte[]> locked = transactions.read(h -> h.createQuery("SELECT password FROM broker WHERE nvr = :nvr")
                .bind("nvr", nvr.number())
                .mapTo(byte[].class)
                .findOne());
        return locked.map(bytes -> new BrokerPassword(box.open(about(nvr), bytes)))
                .orElseThrow(() -> ObscuraException.refused("This recorder has no broker yet. Add one first."));
    }

    private static String about(NvrId nvr) {
        return "password of the broker of recorder " + nvr;
    }

    @Override
    public void remove(NvrId nvr) {
        transactions.whole(h -> h.createUpdate("DELETE FROM broker WHERE nvr = :nvr")
                .bind("nvr", nvr.number())
                .execute());
    }
}
