package obscura.onvif.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Digest challenges and what is answered; the expected values are those of RFC 7616, section 3.9.1. */
class DigestTest {
    private static final Login MUFASA = new Login("Mufasa", "Circle of Life");
    private static final String CNONCE = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";
    private static final String REST = "realm=\"http-auth@example.org\", qop=\"auth, auth-int\", "
            + "nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"";

    @Test
    void the_example_of_the_standard_comes_out_for_both_algorithms() {
        assertThat(answer("Digest algorithm=SHA-256, " + REST))
                .contains("response=\"753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1\"")
                .contains("algorithm=SHA-256", "qop=auth", "nc=00000001");
        assertThat(answer("Digest algorithm=MD5, " + REST)).contains("response=\"8ca523f5e9506fed4657c9700eebdbec\"");
    }

    @Test
    void several_challenges_in_one_or_more_headers_are_told_apart() {
        List<Challenge> found = Challenge.in(List.of(
                "Basic realm=\"a, Digest nonce=\\\"x\\\"\", Digest " + REST + ", stale=TRUE",
                "Bearer",
                "digest nonce=n"));
        assertThat(found).extracting(Challenge::scheme).containsExactly("basic", "digest", "bearer", "digest");
        assertThat(found.get(0).parameter("realm")).contains("a, Digest nonce=\"x\"");
        assertThat(found.get(1).parameter("qop")).contains("auth, auth-int");
        assertThat(Digest.isStale(found)).isTrue();
    }

    @Test
    void blanks_case_and_missing_quotes_do_not_matter() {
        List<Challenge> found = Challenge.in(List.of("  DIGEST   Realm = r ,, NONCE=\"n\",Qop = auth "));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).parameters())
                .containsEntry("realm", "r")
                .containsEntry("nonce", "n")
                .containsEntry("qop", "auth");
    }

    @Test
    void a_challenge_that_can_not_be_answered_safely_is_none() {
        for (String header : List.of(
                "Basic realm=r",
                "Digest realm=r",
                "Digest nonce=n, algorithm=SHA-512-256",
                "Digest nonce=n, qop=auth-int",
                "Digest nonce=\"n\u0001\"",
                "Digest nonce=n, opaque=\"a\u007f\"")) {
            assertThat(Digest.answering(Challenge.in(List.of(header)), "c"))
                    .as(header)
                    .isEmpty();
        }
    }

    @Test
    void a_session_algorithm_is_answered_with_its_own_hash() {
        assertThat(answer("Digest nonce=n, realm=r, qop=auth, algorithm=MD5-sess"))
                .contains("algorithm=MD5-sess")
                .isNotEqualTo(answer("Digest nonce=n, realm=r, qop=auth, algorithm=MD5"));
    }

    /** Whatever a header holds: an end in short time, no exception, one line. */
    @RepeatedTest(40)
    void random_headers_are_read_without_harm(RepetitionInfo repetition) {
        long seed = 7_001 + repetition.getCurrentRepetition();
        Random random = new Random(seed);
        long start = System.nanoTime();
        for (int i = 0; i < 150; i++) {
            String header = random.nextBoolean() ? noise(random) : damaged("Digest algorithm=MD5, " + REST, random);
            for (Challenge challenge : Challenge.in(List.of(header, "Digest " + REST))) {
                Digest.answering(List.of(challenge), CNONCE)
                        .map(digest -> digest.authorization(MUFASA, "GET", "/"))
                        .ifPresent(line -> assertThat(line).as("seed %d", seed).doesNotContain("\n", "\r"));
            }
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as("seed %d", seed)
                .isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void a_long_header_of_quotes_and_backslashes_is_read_in_no_time() {
        for (String nasty :
                List.of("a=\"" + "\\\\".repeat(4_000), "a=\"\\".repeat(1_900), "a,".repeat(4_000), "=".repeat(8_000))) {
            long start = System.nanoTime();
            Challenge.in(List.of("Digest " + nasty));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }

    private static String answer(String header) {
        return Digest.answering(Challenge.in(List.of(header)), CNONCE)
                .orElseThrow()
                .authorization(MUFASA, "GET", "/dir/index.html");
    }

    private static String noise(Random random) {
        String alphabet = "Digest nonce=\",\\ realm;=\t\r\n\u0000ü\"";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(400); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static String damaged(String good, Random random) {
        StringBuilder text = new StringBuilder(good.substring(0, random.nextInt(good.length())));
        for (int i = random.nextInt(5); i > 0 && !text.isEmpty(); i--) {
            text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(256));
        }
        return text.toString();
    }
}
