package obscura.onvif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import obscura.onvif.answer.Limits;
import obscura.onvif.answer.OnvifException;
import obscura.onvif.answer.OnvifException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A camera that means harm costs bounded time and memory, and one clear error. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileCameraTest {
    private static final Limits SHORT = Limits.usual().withCallTime(Duration.ofMillis(400));

    @Test
    void an_answer_that_announces_gigabytes_is_not_waited_for() throws IOException {
        assertThat(kind(Reply.raw("HTTP/1.1 200 OK\r\nContent-Length: 10737418240\r\n\r\n<x>")))
                .isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void an_answer_that_never_ends_is_cut() throws IOException {
        assertThat(kind(endless("HTTP/1.1 200 OK\r\n\r\n", "<a>b</a>"))).isEqualTo(Kind.TOO_LARGE);
        assertThat(kind(endless("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "4\r\n<a/>\r\n")))
                .isEqualTo(Kind.TOO_LARGE);
        assertThat(kind(endless("HTTP/1.1 200 OK\r\n", "X-More: and more\r\n"))).isEqualTo(Kind.TOO_LARGE);
        assertThat(kind(endless("HTTP/1.1 200 OK\r\nX-Long: ", "and longer "))).isEqualTo(Kind.TOO_LARGE);
        assertThat(kind(endless("", "HTTP/1.1 100 Continue\r\n\r\n"))).isEqualTo(Kind.MALFORMED);
    }

    @Test
    void an_answer_that_drips_ends_with_the_time_of_the_call() throws IOException {
        assertThat(slowly("HTTP/1.1 200 OK\r\n\r\n", "a")).isEqualTo(Kind.TIMED_OUT);
        assertThat(slowly("HTTP/1.1 200 OK\r\n", "X")).isEqualTo(Kind.TIMED_OUT);
        assertThat(slowly("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "1\r\na\r\n"))
                .isEqualTo(Kind.TIMED_OUT);
        assertThat(slowly("", "")).isEqualTo(Kind.TIMED_OUT);
    }

    @Test
    void an_answer_that_breaks_off_is_a_failure_not_half_an_answer() throws IOException {
        assertThat(kind(Reply.raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<a/>")))
                .isEqualTo(Kind.CUT_OFF);
        assertThat(kind(Reply.raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n<a/>")))
                .isEqualTo(Kind.CUT_OFF);
        assertThat(kind(Reply.raw("HTTP/1.1 200"))).isEqualTo(Kind.CUT_OFF);
        assertThat(kind(Reply.raw(""))).isEqualTo(Kind.CUT_OFF);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH\r\n",
                "HTTP/1.1 999 what\r\n\r\n",
                "HTTP/2 200\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\n<a/>",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffff\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n",
                "HTTP/1.1 200 OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\n\r\nnot xml",
                "HTTP/1.1 200 OK\r\n\r\n<html><body>login</body></html>",
                "HTTP/1.1 200 OK\r\n\r\n<Envelope/>",
                "HTTP/1.1 200 OK\r\n\r\n<Envelope><Body><OtherResponse/></Body></Envelope>"
            })
    void an_answer_that_is_none_is_a_failure(String answer) throws IOException {
        assertThat(kind(Reply.raw(answer))).isEqualTo(Kind.MALFORMED);
    }

    @Test
    void what_is_wrong_with_an_answer_is_said_of_the_camera() throws IOException {
        assertThat(failure(Reply.raw("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n"), Clients.QUICK))
                .hasMessage("The camera states no clear length of its answer.");
        assertThat(failure(Reply.raw("HTTP/1.1 200"), Clients.QUICK))
                .hasMessage("The camera ended the connection in the middle of its answer.");
        assertThat(failure(Reply.raw("SSH-2.0-OpenSSH\r\n"), Clients.QUICK))
                .hasMessageStartingWith("What answers there does not speak HTTP.");
    }

    @Test
    void a_status_without_a_fault_is_a_failure_that_names_it() throws IOException {
        OnvifException failed = failure(Reply.http(404, "", "<html>not here"), Clients.QUICK);
        assertThat(failed.kind()).isEqualTo(Kind.HTTP_STATUS);
        assertThat(failed).hasMessageContaining("404");
        assertThat(kind(Reply.http(503, "", ""))).isEqualTo(Kind.HTTP_STATUS);
    }

    @Test
    void depth_elements_and_attributes_are_bounded() throws IOException {
        assertThat(kind(masks("<a>".repeat(1_000) + "</a>".repeat(1_000)))).isEqualTo(Kind.TOO_LARGE);
        assertThat(kind(masks("<a/>".repeat(31_000)))).isEqualTo(Kind.TOO_LARGE);
        assertThat(kind(masks("<a b=\"" + "c".repeat(10_000) + "\"/>"))).isEqualTo(Kind.TOO_LARGE);
        StringBuilder many = new StringBuilder("<a");
        for (int i = 0; i < 500; i++) {
            many.append(" a").append(i).append("=\"\"");
        }
        assertThat(kind(masks(many + "/>"))).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void ten_thousand_masks_or_corners_are_not_taken() throws IOException {
        assertThat(kind(masks("<tr2:Masks/>".repeat(10_000)))).isEqualTo(Kind.TOO_LARGE);
        String corners = "<tt:Point x=\"0\" y=\"0\"/>".repeat(10_000);
        assertThat(kind(masks("<tr2:Masks><tr2:Polygon>" + corners + "</tr2:Polygon></tr2:Masks>")))
                .isEqualTo(Kind.TOO_LARGE);
        assertThat(kind(masks("<tr2:Masks token=\"" + "t".repeat(1_000) + "\"/>")))
                .isEqualTo(Kind.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "INF", "-INF", "Infinity", "1e999", "0x1p3", "1d", "", "0,5", "one", "--1"})
    void a_coordinate_that_is_no_finite_number_is_refused(String number) throws IOException {
        assertThat(kind(masks(Samples.MASK.replace("\"0.25\"", "\"" + number + "\""))))
                .isEqualTo(Kind.MALFORMED);
    }

    @Test
    void a_document_type_is_refused_and_nothing_is_fetched_or_opened() throws IOException {
        try (FakeCamera elsewhere = FakeCamera.http()) {
            String own = "<!DOCTYPE a [<!ENTITY e SYSTEM \"" + elsewhere.url("/secret")
                    + "\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>";
            for (String type :
                    new String[] {"<!DOCTYPE a>", "<!DOCTYPE a SYSTEM \"" + elsewhere.url("/a.dtd") + "\">", own}) {
                for (String content : new String[] {"", "&e;&f;"}) {
                    String text = Reply.envelope("<tr2:GetMasksResponse>" + content + "</tr2:GetMasksResponse>");
                    assertThat(kind(Reply.xml(text.replace("<s:Envelope", type + "<s:Envelope"))))
                            .isEqualTo(Kind.MALFORMED);
                }
            }
            assertThat(elsewhere.heard()).isEmpty();
        }
    }

    @Test
    void an_xml_bomb_does_not_go_off() throws IOException {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 \"boom\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY e")
                    .append(i)
                    .append(" \"&e")
                    .append(i - 1)
                    .append(";&e")
                    .append(i - 1)
                    .append(";\">");
        }
        String text = Reply.envelope("<tr2:GetMasksResponse>&e29;</tr2:GetMasksResponse>");
        assertThat(kind(Reply.xml(text.replace("<s:Envelope", bomb + "]><s:Envelope"))))
                .isEqualTo(Kind.MALFORMED);
    }

    @Test
    void a_created_mask_without_a_token_is_not_passed_over() throws IOException {
        try (FakeCamera camera = FakeCamera.http()) {
            camera.answer("CreateMask", Reply.soap("<tr2:CreateMaskResponse/>"));
            OnvifException failed = catchThrowableOfType(
                    OnvifException.class, () -> Clients.of(camera).createMask(Samples.triangle()));
            assertThat(failed.kind()).isEqualTo(Kind.MALFORMED);
        }
    }

    @Test
    void after_a_failure_the_next_call_is_served() throws IOException {
        try (FakeCamera camera = FakeCamera.http()) {
            OnvifClient client = Clients.of(camera);
            camera.answer("GetMasks", Reply.raw("noise\r\n"));
            catchThrowableOfType(OnvifException.class, () -> client.masks("VSC_1"));
            camera.answer("GetMasks", Samples.masks(Samples.MASK));
            assertThat(Clients.value(client.masks("VSC_1"))).hasSize(1);
        }
    }

    private static Reply masks(String content) {
        return Samples.masks(content);
    }

    private static Reply endless(String start, String more) {
        return out -> {
            out.write(start.getBytes(StandardCharsets.UTF_8));
            byte[] piece = more.repeat(1_000).getBytes(StandardCharsets.UTF_8);
            while (true) {
                out.write(piece);
            }
        };
    }

    /** One piece every few milliseconds for as long as somebody listens. */
    private static Kind slowly(String start, String more) throws IOException {
        CountDownLatch over = new CountDownLatch(1);
        try {
            return failure(out -> drip(out, start, more, over), SHORT).kind();
        } finally {
            over.countDown();
        }
    }

    private static void drip(OutputStream out, String start, String more, CountDownLatch over) throws IOException {
        out.write(start.getBytes(StandardCharsets.UTF_8));
        try {
            while (!over.await(20, TimeUnit.MILLISECONDS)) {
                out.write(more.getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (InterruptedException stop) {
            throw new IOException(stop);
        }
    }

    private static Kind kind(Reply reply) throws IOException {
        return failure(reply, Clients.QUICK).kind();
    }

    private static OnvifException failure(Reply reply, Limits limits) throws IOException {
        try (FakeCamera camera = FakeCamera.http()) {
            OnvifClient client = Clients.of(camera, limits);
            camera.answer("GetMasks", reply).guard(heard -> Optional.empty());
            long start = System.nanoTime();
            OnvifException failed = catchThrowableOfType(OnvifException.class, () -> client.masks("VSC_1"));
            assertThat(failed).as("no failure").isNotNull();
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(limits.callTime().plusSeconds(5));
            return failed;
        }
    }
}
