package obscura.migrations;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Makes hashes anew for entries without a camera or range, from the published description alone. */
final class Forger {
    private Forger() {}

    /** Gives these entries, which were changed before, hashes that fit them and each other. */
    static void rehash(Path home, long first, long last) {
        Jdbi.create("jdbc:sqlite:" + Kept.database(home)).useHandle(sql -> {
            for (long number = first; number <= last; number++) {
                if (number > first) {
                    sql.execute(
                            "UPDATE journal SET previous = (SELECT hash FROM journal WHERE number = ?) WHERE number = ?",
                            number - 1,
                            number);
                }
                sql.execute("UPDATE journal SET hash = ? WHERE number = ?", hash(row(sql, number)), number);
            }
        });
    }

    private static Map<String, Object> row(Handle sql, long number) {
        return sql.select("SELECT * FROM journal WHERE number = ?", number)
                .mapToMap()
                .one();
    }

    static String hash(Map<String, Object> row) {
        ByteBuffer all = ByteBuffer.allocate(20_000);
        text(all, "obscura journal entry 1");
        all.putLong(((Number) row.get("number")).longValue()).putLong(((Number) row.get("at")).longValue());
        List.of("name", "place", "act").forEach(column -> text(all, (String) row.get(column)));
        all.put(new byte[3]);
        List.of("about", "reason", "result", "previous").forEach(column -> text(all, (String) row.get(column)));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(all.flip());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void text(ByteBuffer all, String text) {
        all.putInt(text.length()).put(text.getBytes(StandardCharsets.UTF_16BE));
    }
}
