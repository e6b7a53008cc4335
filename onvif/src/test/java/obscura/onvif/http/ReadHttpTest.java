package obscura.onvif.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import obscura.onvif.http.BrokenAnswer.Kind;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** HTTP answers, whole and damaged. */
class ReadHttpTest {
    private static final int MOST = 64;
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String WAIT = "HTTP/1.1 100 Wait\r\n\r\n";
    private static final String CHUNKED =
            OK + "Server: x\r\nTransfer-Encoding: chunked\r\nWWW-Authenticate: Digest a=b\r\n\r\n"
                    + "5\r\nhello\r\n6;q=1\r\n world\r\n0\r\n\r\n";
    private static final String MEASURED = "HTTP/1.0 401 No\nContent-Length: 11\nX: y\n\nhello world";

    @Test
    void a_body_comes_in_chunks_by_its_length_or_until_the_end() throws IOException {
        assertThat(read(CHUNKED, true)).isEqualTo("hello world");
        assertThat(read(MEASURED, true)).isEqualTo("hello world");
        assertThat(read(OK + "\r\nhello world", false)).isEqualTo("hello world");
        assertThat(read("HTTP/1.1 204 None\r\nContent-Length: 9\r\n\r\n", true)).isEmpty();
    }

    @Test
    void four_interim_answers_are_read_over_and_no_fifth() throws IOException {
        assertThat(read(WAIT.repeat(4) + MEASURED, true)).isEqualTo("hello world");
        assertThat(broken(WAIT.repeat(5) + MEASURED, true)).isEqualTo(Kind.MALFORMED);
    }

    @Test
    void the_last_header_and_byte_that_are_taken_in_are_and_the_next_ones_are_not() throws IOException {
        assertThat(read(OK + "A: b\r\n".repeat(128) + "\r\n", false)).isEmpty();
        assertThat(broken(OK + "A: b\r\n".repeat(129) + "\r\n", false)).isEqualTo(Kind.TOO_LARGE);
        for (String start :
                new String[] {"\r\n", "Content-Length: %d\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n%x\r\n"}) {
            assertThat(read(OK + start.formatted(MOST) + "a".repeat(MOST) + tail(start), false))
                    .hasSize(MOST);
            assertThat(broken(OK + start.formatted(MOST + 1) + "a".repeat(MOST + 1) + tail(start), false))
                    .isEqualTo(Kind.TOO_LARGE);
        }
    }

    @Test
    void what_must_come_whole_says_its_length() {
        assertThat(broken(OK + "\r\nhello world", true)).isEqualTo(Kind.MALFORMED);
        assertThat(broken(OK + "Content-Length: 12\r\n\r\nhello world", true)).isEqualTo(Kind.CUT_OFF);
    }

    @Test
    void what_speaks_something_else_is_told_from_a_broken_answer() {
        assertThat(broken("SSH-2.0-OpenSSH\r\n", false)).isEqualTo(Kind.NOT_HTTP);
    }

    @RepeatedTest(40)
    void random_damage_ends_in_an_answer_or_in_the_one_failure(RepetitionInfo repetition) throws IOException {
        long seed = 9_100 + repetition.getCurrentRepetition();
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            byte[] bytes = (random.nextBoolean() ? CHUNKED : MEASURED).getBytes(StandardCharsets.ISO_8859_1);
            byte[] cut = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            for (int flips = random.nextInt(4); flips > 0 && cut.length > 0; flips--) {
                cut[random.nextInt(cut.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(read(cut, random.nextBoolean()).length)
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(MOST);
            } catch (BrokenAnswer failed) {
                assertThat(failed.what()).as("seed %d", seed).matches("[a-z].*\\.");
            }
        }
    }

    private static String tail(String start) {
        return start.contains("chunked") ? "\r\n0\r\n\r\n" : "";
    }

    private static Kind broken(String answer, boolean whole) {
        return catchThrowableOfType(BrokenAnswer.class, () -> read(answer, whole))
                .kind();
    }

    private static String read(String answer, boolean whole) throws IOException {
        return new String(read(answer.getBytes(StandardCharsets.ISO_8859_1), whole), StandardCharsets.ISO_8859_1);
    }

    private static byte[] read(byte[] answer, boolean whole) throws IOException {
        ReadHttp http = new ReadHttp(new ByteArrayInputStream(answer));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        http.body(http.head(), body, MOST, whole);
        return body.toByteArray();
    }
}
