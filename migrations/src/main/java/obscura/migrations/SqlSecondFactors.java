package obscura.migrations;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import obscura.plugin.access.SecondFactors;
import obscura.plugin.access.secret.ShortCode;
import obscura.plugin.access.secret.TotpSecret;
import obscura.plugin.id.PersonId;
import org.jdbi.v3.core.Handle;

/** Second factors in the tables {@code second_factor} and {@code recovery_code}. */
public final class SqlSecondFactors implements SecondFactors {
    private final Transactions sql;

    public SqlSecondFactors(Database database) {
        this.sql = new Transactions(database.jdbi());
    }

    @Override
    public boolean begin(PersonId person, TotpSecret secret) {
        return changesOne(h -> h.createUpdate("""
                        INSERT INTO second_factor (person, secret, is_on, step)
                        SELECT id, :secret, 0, 0 FROM person WHERE id = :person
                        ON CONFLICT (person) DO UPDATE SET secret = excluded.secret WHERE is_on = 0
                        """)
                .bind("person", person.number())
                .bind("secret", secret.base32())
                .execute());
    }

    @Override
    public Optional<TotpSecret> begun(PersonId person) {
        return sql.read(h -> h.createQuery("SELECT secret FROM second_factor WHERE person = :person AND is_on = 0")
                .bind("person", person.number())
                .mapTo(String.class)
                .map(TotpSecret::parse)
                .findOne());
    }

    @Override
    public boolean turnOn(PersonId person, TotpSecret secret, long step, List<ShortCode> codes) {
        return sql.whole(h -> {
            int on = h.createUpdate("""
                            UPDATE second_factor SET is_on = 1, step = :step
                            WHERE person = :person AND secret = :secret AND is_on = 0
                            """)
                    .bind("person", person.number())
                    .bind("secret", secret.base32())
                    .bind("step", step)
                    .execute();
            if (on == 1) {
                codes.forEach(code -> insert(h, person, code));
            }
            return on == 1;
        });
    }

    private static void insert(Handle sql, PersonId person, ShortCode code) {
        sql.createUpdate("INSERT INTO recovery_code (person, code_hash) VALUES (:person, :hash)")
                .bind("person", person.number())
                .bind("hash", code.hash())
                .execute();
    }

    @Override
    public boolean spendStep(PersonId person, long step) {
        return changesOne(h -> h.createUpdate("""
                        UPDATE second_factor SET step = :step WHERE person = :person AND is_on = 1 AND step < :step
                        """)
                .bind("person", person.number())
                .bind("step", step)
                .execute());
    }

    @Override
    public boolean spend(PersonId person, ShortCode code) {
        return changesOne(h -> h.createUpdate("DELETE FROM recovery_code WHERE person = :person AND code_hash = :hash")
                .bind("person", person.number())
                .bind("hash", code.hash())
                .execute());
    }

    @Override
    public int recoveryCodesLeft(PersonId person) {
        return sql.read(h -> h.createQuery("SELECT count(*) FROM recovery_code WHERE person = :person")
                .bind("person", person.number())
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public boolean turnOff(PersonId person) {
        return sql.whole(h -> {
            h.createUpdate("DELETE FROM recovery_code WHERE person = :person")
                    .bind("person", person.number())
                    .execute();
            return h.createUpdate("DELETE FROM second_factor WHERE person = :person AND is_on = 1")
                            .bind("person", person.number())
                            .execute()
                    == 1;
        });
    }

    private boolean changesOne(Function<Handle, Integer> change) {
        return sql.whole(change) == 1;
    }
}
