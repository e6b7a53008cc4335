package obscura.onvif.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import obscura.onvif.answer.OnvifException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** HTTP answers, whole and damaged. */
class ReadReplyTest {
    private static final String CHUNKED =
            "HTTP/1.1 200 OK\r\nServer: x\r\nTransfer-Encoding: chunked\r\nWWW-Authenticate: Digest a=b\r\n\r\n"
                    + "5\r\nhello\r\n6;q=1\r\n world\r\n0\r\n\r\n";
    private static final String MEASURED = "HTTP/1.0 401 No\nContent-Length: 11\nX: y\n\nhello world";

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
                HttpReply reply = new ReadReply(new ByteArrayInputStream(cut), 64).read();
                assertThat(reply.body().length).as("seed %d", seed).isLessThanOrEqualTo(64);
            } catch (OnvifException failed) {
                assertThat(failed.kind())
                        .as("seed %d", seed)
                        .isIn(
                                OnvifException.Kind.MALFORMED,
                                OnvifException.Kind.CUT_OFF,
                                OnvifException.Kind.TOO_LARGE);
            }
        }
    }
}
