package obscura.plugin.access.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import obscura.plugin.ObscuraException;
import org.junit.jupiter.api.Test;

class HashPasswordsTest {
    private static final Password RIGHT = Password.typed("four quiet words here");

    private final SecureRandom random = new SecureRandom();
    private final HashPasswords hash = new HashPasswords(new Argon2Cost(8, 1, 1), random);

    private boolean fits(Password password, PasswordHash kept) {
        return hash.fits(password, Optional.of(kept)).orElseThrow();
    }

    @Test
    void only_the_same_password_fits() {
        PasswordHash kept = hash.hash(RIGHT).orElseThrow();
        assertThat(fits(RIGHT, kept)).isTrue();
        assertThat(fits(Password.typed("four quiet words herE"), kept)).isFalse();
        assertThat(fits(Password.typed(""), kept)).isFalse();
    }

    @Test
    void letters_composed_in_another_way_are_the_same() {
        PasswordHash kept =
                hash.hash(Password.typed("cafe\u0301 a\u030angstro\u0308m")).orElseThrow();
        assertThat(fits(Password.typed("café ångström"), kept)).isTrue();
    }

    @Test
    void two_hashes_of_one_password_differ() {
        assertThat(hash.hash(RIGHT).orElseThrow().kept())
                .isNotEqualTo(hash.hash(RIGHT).orElseThrow().kept());
    }

    @Test
    void a_hash_remembers_what_it_cost_and_is_read_back() {
        PasswordHash cheap = hash.hash(RIGHT).orElseThrow();
        HashPasswords dearer = new HashPasswords(new Argon2Cost(64, 2, 1), random);
        PasswordHash read = PasswordHash.parse(cheap.kept());
        assertThat(cheap.kept()).startsWith("$argon2id$v=19$m=8,t=1,p=1$");
        assertThat(dearer.fits(RIGHT, Optional.of(read))).contains(true);
    }

    /** Of the reference implementation: {@code echo -n password | argon2 somesalt -id -t 2 -k 65536 -p 1}. */
    @Test
    void it_is_the_argon2_everybody_else_computes() {
        PasswordHash known = PasswordHash.parse(
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ" + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");
        assertThat(fits(Password.typed("password"), known)).isTrue();
    }

    @Test
    void who_finds_every_place_taken_is_sent_away_and_a_place_is_given_back_after_use() {
        Semaphore places = new Semaphore(1);
        HashPasswords narrow = new HashPasswords(new Argon2Cost(8, 1, 1), random, places, Duration.ZERO);
        assertThat(narrow.hash(RIGHT)).isPresent();
        assertThat(places.availablePermits()).isEqualTo(1);
        places.acquireUninterruptibly();
        assertThat(narrow.hash(RIGHT)).isEmpty();
        assertThat(narrow.fits(RIGHT, Optional.empty())).isEmpty();
        assertThat(places.availablePermits()).isZero();
    }

    @Test
    void where_there_is_nobody_no_password_fits() {
        assertThat(hash.fits(RIGHT, Optional.empty())).contains(false);
    }

    @Test
    void a_damaged_hash_is_a_failure_that_does_not_repeat_it() {
        String damaged = "$argon2id$v=19$m=9999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6";
        assertThatThrownBy(() -> PasswordHash.parse(damaged))
                .isInstanceOf(ObscuraException.class)
                .hasMessageNotContaining("CTFh");
    }

    @Test
    void by_default_a_guess_costs_nineteen_megabytes_twice() {
        assertThat(Argon2Cost.NORMAL).isEqualTo(new Argon2Cost(19_456, 2, 1));
        assertThatThrownBy(() -> new Argon2Cost(7, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Argon2Cost(1 << 30, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_of_it_is_shown_when_printed() {
        PasswordHash kept = hash.hash(RIGHT).orElseThrow();
        assertThat(RIGHT + " " + kept).doesNotContain("quiet").doesNotContain("argon2");
    }
}
