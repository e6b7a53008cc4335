package obscura.migrations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import obscura.plugin.access.CameraLimit;
import obscura.plugin.access.Credentials;
import obscura.plugin.access.Person;
import obscura.plugin.access.Right;
import obscura.plugin.access.Role;
import obscura.plugin.access.secret.PasswordHash;
import obscura.plugin.access.secret.TotpSecret;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.PersonId;

/** How the words of the access door are written in a column and read back. */
final class AccessRows {
    private AccessRows() {}

    /** A row of the view {@code person_now}. */
    static Person person(ResultSet row) throws SQLException {
        return new Person(
                new PersonId(row.getLong("person_id")),
                row.getString("person_name"),
                role(row.getString("person_role")),
                limit(row.getInt("person_all_cameras"), row.getString("person_cameras")),
                row.getString("person_secret") != null,
                instant(row, "person_made_at"));
    }

    /** A row of the view {@code person_now}. */
    static Credentials credentials(ResultSet row) throws SQLException {
        return new Credentials(
                person(row),
                PasswordHash.parse(row.getString("person_password")),
                Optional.ofNullable(row.getString("person_secret")).map(TotpSecret::parse));
    }

    static Role role(String word) {
        return Role.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** A word this version does not know gives no right. */
    static Set<Right> rights(String words) {
        Set<String> all = Set.of(words.split(","));
        return Arrays.stream(Right.values())
                .filter(right -> all.contains(right.word()))
                .collect(Collectors.toUnmodifiableSet());
    }

    static String words(Set<Right> rights) {
        return rights.stream().map(Right::word).sorted().collect(Collectors.joining(","));
    }

    /**
     * @param all whether no list counts
     * @param list numbers joined by commas; null when there are none
     */
    static CameraLimit limit(int all, String list) {
        if (all == 1) {
            return CameraLimit.ALL;
        }
        Stream<String> numbers = list == null ? Stream.empty() : Arrays.stream(list.split(","));
        return CameraLimit.only(
                numbers.map(n -> new CameraId(Long.parseLong(n))).collect(Collectors.toUnmodifiableSet()));
    }

    static int all(CameraLimit cameras) {
        return cameras.equals(CameraLimit.ALL) ? 1 : 0;
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    /** Empty for NULL. */
    static Optional<Long> number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }
}
