package obscura.plugin.access.secret;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpSecretTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private final TotpSecret secret = TotpSecret.random(new SecureRandom());

    /** The last six of the eight digits in appendix B of RFC 6238. */
    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "20000000000,353130"})
    void codes_are_those_of_the_standard(long second, String code) {
        TotpSecret known = TotpSecret.parse(Base32.toBase32String("12345678901234567890".getBytes(US_ASCII)));
        assertThat(known.codeAt(Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void the_codes_of_one_step_around_are_known_and_no_others() {
        Set<Long> steps = new HashSet<>();
        for (int away = -5; away <= 5; away++) {
            String code = secret.codeAt(NOON.plusSeconds(30L * away));
            secret.stepOf(code, NOON).ifPresent(steps::add);
        }
        long now = NOON.getEpochSecond() / 30;
        assertThat(steps).containsExactlyInAnyOrder(now - 1, now, now + 1);
    }

    @Test
    void the_address_for_the_authenticator_survives_any_name() {
        assertThat(secret.address("Obscura", "Ada & Bo?/#"))
                .isEqualTo(
                        "otpauth://totp/Obscura:Ada%20%26%20Bo%3F%2F%23?secret=" + secret.base32() + "&issuer=Obscura");
        assertThat(secret.toString()).doesNotContain(secret.base32());
        assertThat(TotpSecret.parse(secret.base32()).base32())
                .isEqualTo(secret.base32())
                .hasSize(32);
    }

    @Test
    void recovery_codes_are_all_different_and_read_back_however_they_are_typed() {
        List<ShortCode> codes = ShortCode.random(new SecureRandom(), 10);
        assertThat(codes.stream().map(ShortCode::hash).distinct()).hasSize(10);
        for (ShortCode code : codes) {
            assertThat(code.shown()).matches("([a-z2-7]{4}-){3}[a-z2-7]{4}");
            assertThat(ShortCode.typed(" " + code.shown().replace("-", "  ")).hash())
                    .isEqualTo(code.hash());
            assertThat(code.toString()).doesNotContain(code.shown());
        }
    }

    @Test
    void a_token_is_new_each_time_and_only_its_hash_is_kept() {
        SecureRandom random = new SecureRandom();
        SecretToken token = SecretToken.random(random, "obs_");
        assertThat(token.shown()).hasSize(4 + 43).startsWith("obs_");
        assertThat(token.hash())
                .matches("[0-9a-f]{64}")
                .isEqualTo(SecretToken.sent(token.shown()).hash());
        assertThat(SecretToken.random(random, "obs_").hash()).isNotEqualTo(token.hash());
        assertThat(token.toString()).doesNotContain(token.shown());
        assertThat(SecretToken.same("a", null)).isFalse();
    }
}
