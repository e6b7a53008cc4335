package obscura.migrations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import obscura.plugin.alert.AlertSecret;
import obscura.plugin.alert.Alerts;
import obscura.plugin.alert.Way;
import obscura.plugin.alert.WebhookSettings;
import obscura.plugin.broker.BrokerPassword;
import obscura.plugin.broker.BrokerSettings;
import obscura.plugin.nvr.line.NvrUrl;
import obscura.plugin.seal.SecretBox;

/** The tables {@code alert_webhook}, {@code alert_broker} and {@code alert_told}. Secrets are locked before they come near them. */
public final class SqlAlerts implements Alerts {
    private static final String SECRET = "secret of the webhook for alerts";
    private static final String PASSWORD = "password of the broker for alerts";
    private static final int USUAL_PORT = 80;

    private final Transactions transactions;
    private final SecretBox box;

    public SqlAlerts(Database database, SecretBox box) {
        this.transactions = new Transactions(database.jdbi());
        this.box = box;
    }

    @Override
    public Optional<WebhookSettings> webhook() {
        return transactions.read(h -> h.createQuery("SELECT url, header, certificate FROM alert_webhook")
                .map((row, context) -> new WebhookSettings(
                        NvrUrl.typed(row.getString("url"), USUAL_PORT).orElseThrow(),
                        row.getString("header"),
                        Optional.ofNullable(row.getString("certificate"))))
                .findOne());
    }

    @Override
    public Optional<BrokerSettings> broker() {
        String sql = "SELECT tls, host, port, user_name, prefix, certificate FROM alert_broker";
        return transactions.read(
                h -> h.createQuery(sql).map((row, context) -> broker(row)).findOne());
    }

    private static BrokerSettings broker(ResultSet row) throws SQLException {
        return new BrokerSettings(
                row.getBoolean("tls"),
                row.getString("host"),
                row.getInt("port"),
                row.getString("user_name"),
                row.getString("prefix"),
                Optional.ofNullable(row.getString("certificate")));
    }

    @Override
    public void put(WebhookSettings settings, AlertSecret secret) {
        String sql = """
                INSERT OR REPLACE INTO alert_webhook (id, url, header, secret, certificate)
                VALUES (1, :url, :header, :secret, :certificate)
                """;
        byte[] locked = box.lock(SECRET, secret.text());
        transactions.whole(h -> h.createUpdate(sql)
                .bind("url", settings.url().toString())
                .bind("header", settings.header())
                .bind("secret", locked)
                .bind("certificate", settings.certificate().orElse(null))
                .execute());
    }

    @Override
    public void put(BrokerSettings settings, BrokerPassword password) {
        String sql = """
                INSERT OR REPLACE INTO alert_broker (id, tls, host, port, user_name, password, prefix, certificate)
                VALUES (1, :tls, :host, :port, :user, :password, :prefix, :certificate)
                """;
        byte[] locked = box.lock(PASSWORD, password.text());
        transactions.whole(h -> h.createUpdate(sql)
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
    public void remove(Way way) {
        String sql = switch (way) {
            case WEBHOOK -> "DELETE FROM alert_webhook";
            case BROKER -> "DELETE FROM alert_broker";
        };
        transactions.whole(h -> h.execute(sql));
    }

    @Override
    public void pin(Way way, String certificate) {
        String sql = switch (way) {
            case WEBHOOK -> "UPDATE alert_webhook SET certificate = :seen WHERE certificate IS NULL";
            case BROKER -> "UPDATE alert_broker SET certificate = :seen WHERE certificate IS NULL";
        };
        transactions.whole(h -> h.createUpdate(sql).bind("seen", certificate).execute());
    }

    @Override
    public AlertSecret secret() {
        return locked("SELECT secret FROM alert_webhook")
                .map(bytes -> new AlertSecret(box.open(SECRET, bytes)))
                .orElse(AlertSecret.NONE);
    }

    @Override
    public BrokerPassword password() {
        return locked("SELECT password FROM alert_broker")
                .map(bytes -> new BrokerPassword(box.open(PASSWORD, bytes)))
                .orElse(BrokerPassword.NONE);
    }

    private Optional<byte[]> locked(String sql) {
        return transactions.read(h -> h.createQuery(sql).mapTo(byte[].class).findOne());
    }

    @Override
    public List<Told> told() {
        return transactions.read(h -> h.createQuery("SELECT * FROM alert_told ORDER BY matter, way")
                .map((row, context) -> told(row))
                .list());
    }

    private static Told told(ResultSet row) throws SQLException {
        long done = row.getLong("done");
        Optional<Instant> when = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(done));
        return new Told(
                row.getString("matter"),
                Way.valueOf(row.getString("way").toUpperCase(Locale.ROOT)),
                row.getInt("tries"),
                Instant.ofEpochMilli(row.getLong("again")),
                when,
                row.getString("trouble"));
    }

    @Override
    public void keep(Told told) {
        String sql = """
                INSERT OR REPLACE INTO alert_told (matter, way, tries, again, done, trouble)
                VALUES (:matter, :way, :tries, :again, :done, :trouble)
                """;
        transactions.whole(h -> h.createUpdate(sql)
                .bind("matter", told.matter())
                .bind("way", told.way().word())
                .bind("tries", told.tries())
                .bind("again", Millis.of(told.again()))
                .bind("done", told.done().map(Millis::of).orElse(null))
                .bind("trouble", told.trouble())
                .execute());
    }

    @Override
    public void forget(Told told) {
        transactions.whole(h -> h.createUpdate("DELETE FROM alert_told WHERE matter = :matter AND way = :way")
                .bind("matter", told.matter())
                .bind("way", told.way().word())
                .execute());
    }
}
