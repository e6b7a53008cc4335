package obscura.plugin.nvr.line;

import static obscura.plugin.nvr.line.FakeRecorder.raw;
import static obscura.plugin.nvr.line.FakeRecorder.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import obscura.onvif.Certificates;
import obscura.onvif.http.AddressRules;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.line.NvrRequest.Verb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever answers at an NVR's address, a call ends in time, in bytes and in a sentence without secrets. */
class NvrLineTest {
    private static final String KEY = "secretkey123";
    private static final NvrPath PATH = NvrPath.of("/api/config").with("key", KEY);

    @TempDir
    Path home;

    private final FakeRecorder recorder = new FakeRecorder();
    private final List<String> pins = new ArrayList<>();

    @AfterEach
    void closed() {
        recorder.close();
    }

    @Test
    void an_answer_comes_with_status_headers_and_body() {
        recorder.says(raw("HTTP/1.1 401 No\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\n\r\nuntil the end"));
        NvrReply reply = line().send(NvrRequest.get(PATH)).found().orElseThrow();
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.all("set-cookie")).containsExactly("a=1", "b=2");
        assertThat(reply.text()).isEqualTo("until the end");
    }

    @Test
    void what_is_sent_has_its_body_and_headers_and_never_an_origin() {
        NvrRequest request = NvrRequest.json(
                        Verb.PUT, NvrPath.of("/api").then("a/../b c"), Json.object("a", Json.number(1)))
                .with("X-CSRF-TOKEN", "1");
        line().send(request);
        assertThat(recorder.heard().get(0))
                .startsWith("PUT /api/a%2F..%2Fb%20c HTTP/1.1\r\n")
                .contains("X-CSRF-TOKEN: 1\r\n", "Content-Type: application/json\r\n")
                .endsWith("\r\n\r\n{\"a\":1}")
                .doesNotContainIgnoringCase("origin");
    }

    @Test
    void chunks_are_put_together() {
        recorder.says(
                raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nabcd\r\n2;x=y\r\nef\r\n0\r\n\r\n"));
        assertThat(line().send(NvrRequest.get(PATH)).found().orElseThrow().text())
                .isEqualTo("abcdef");
    }

    @Test
    void an_endless_body_is_not_taken_in() {
        recorder.says(out -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 1_000_000; i++) {
                out.write(new byte[1_024]);
            }
        });
        Trouble trouble = trouble(line().send(NvrRequest.get(PATH).atMost(10_000)));
        assertThat(trouble.kind()).isEqualTo(Trouble.Kind.BROKEN_ANSWER);
        assertThat(trouble.sentence()).contains("more than the 10000 bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
                "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nab",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffff\r\n",
                "HTTP/1.1 100 Wait\r\n\r\nHTTP/1.1 100 Wait\r\n\r\nHTTP/1.1 100 Wait\r\n\r\nHTTP/1.1 100 Wait\r\n\r\nHTTP/1.1 100 Wait\r\n\r\n"
            })
    void an_answer_that_makes_no_sense_is_refused(String answer) {
        recorder.usually(asked -> raw(answer));
        assertThat(trouble(line().send(NvrRequest.get(PATH))).kind()).isEqualTo(Trouble.Kind.BROKEN_ANSWER);
    }

    @Test
    void a_thousand_headers_are_too_many() {
        recorder.says(raw("HTTP/1.1 200 OK\r\n" + "A: b\r\n".repeat(1_000) + "\r\n"));
        assertThat(trouble(line().send(NvrRequest.get(PATH))).sentence()).contains("headers");
    }

    @Test
    void what_speaks_no_http_is_not_an_nvr() {
        recorder.says(raw("SSH-2.0-OpenSSH_9.2\r\n"));
        assertThat(trouble(line().send(NvrRequest.get(PATH))).kind()).isEqualTo(Trouble.Kind.NOT_THIS_NVR);
    }

    @Test
    void a_port_that_wants_https_says_so() {
        recorder.says(with(
                400,
                "text/html",
                "<title>400 The plain HTTP request was sent to HTTPS port</title><center>nginx</center>"));
        assertThat(trouble(line().send(NvrRequest.get(PATH))).sentence()).contains("Type https://");
    }

    @Test
    void a_slow_answer_ends_with_the_time_for_all_of_it() {
        recorder.says(out -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 200; i++) {
                out.write('a');
                out.flush();
                java.util.concurrent.locks.LockSupport.parkNanos(50_000_000L);
            }
        });
        long start = System.nanoTime();
        Trouble trouble = trouble(line().send(NvrRequest.get(PATH).within(Duration.ofMillis(400))));
        assertThat(trouble.kind()).isEqualTo(Trouble.Kind.UNREACHABLE);
        assertThat(trouble.sentence()).contains("in time");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void a_get_whose_connection_broke_is_asked_once_more_and_nothing_else_is() {
        FakeRecorder.Said broken = raw("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
        recorder.says(broken);
        assertThat(line().send(NvrRequest.get(PATH)).found()).isPresent();
        recorder.says(broken).says(broken);
        assertThat(trouble(line().send(NvrRequest.get(PATH))).sentence()).contains("middle of its answer");
        recorder.says(broken);
        assertThat(trouble(line().send(NvrRequest.delete(PATH))).isSilence()).isTrue();
        assertThat(recorder.heard()).hasSize(5);
    }

    @Test
    void a_redirect_is_not_followed() {
        recorder.says(raw("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/x\r\nContent-Length: 0\r\n\r\n"));
        assertThat(trouble(line().send(NvrRequest.get(PATH))).kind()).isEqualTo(Trouble.Kind.NOT_THIS_NVR);
        assertThat(recorder.heard()).hasSize(1);
    }

    @Test
    void a_file_comes_whole() throws IOException {
        Path into = home.resolve("clip.mp4");
        recorder.says(with(200, "video/mp4", "x".repeat(100_000)));
        assertThat(line().save(NvrRequest.get(PATH), into, 100_000).found()).isPresent();
        assertThat(Files.size(into)).isEqualTo(100_000);
    }

    @Test
    void a_file_that_is_too_long_or_broken_off_leaves_nothing() {
        Path into = home.resolve("clip.mp4");
        recorder.says(with(200, "video/mp4", "x".repeat(100_000)));
        assertThat(trouble(line().save(NvrRequest.get(PATH), into, 99_999)).kind())
                .isEqualTo(Trouble.Kind.BROKEN_ANSWER);
        recorder.usually(asked -> raw("HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nContent-Length: 9\r\n\r\nabc"));
        assertThat(trouble(line().save(NvrRequest.get(PATH), into, 1_000)).isSilence())
                .isTrue();
        recorder.usually(asked -> raw("HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\nabc"));
        assertThat(trouble(line().save(NvrRequest.get(PATH), into, 1_000)).sentence())
                .contains("how long");
        assertThat(into).doesNotExist();
    }

    @Test
    void a_page_where_a_file_was_expected_is_handed_over_as_an_answer() {
        Path into = home.resolve("clip.mp4");
        recorder.says(with(200, "text/html", "<html>log in</html>"));
        NvrReply reply = line().save(NvrRequest.get(PATH), into, 1_000).found().orElseThrow();
        assertThat(reply.isPage()).isTrue();
        assertThat(into).doesNotExist();
    }

    @Test
    void the_first_certificate_is_kept_and_another_one_gets_nothing() throws IOException {
        SSLContext first = Certificates.selfSigned(home, "first");
        recorder.overTls(first);
        NvrLine line = line();
        assertThat(line.send(NvrRequest.get(PATH)).found()).isPresent();
        assertThat(line.send(NvrRequest.get(PATH)).found()).isPresent();
        assertThat(pins).hasSize(1);
        recorder.overTls(Certificates.selfSigned(home, "second"));
        int before = recorder.heard().size();
        for (NvrLine other : List.of(line, line(Optional.of(pins.get(0))))) {
            Trouble trouble = trouble(other.send(NvrRequest.get(PATH)));
            assertThat(trouble.kind()).isEqualTo(Trouble.Kind.CERTIFICATE_CHANGED);
            assertThat(trouble.sentence()).doesNotContain(KEY);
        }
        assertThat(recorder.heard()).hasSize(before);
        assertThat(pins).hasSize(1);
    }

    @Test
    void https_where_only_http_is_spoken_is_said() {
        NvrUrl plain = recorder.url();
        NvrLine line = new NvrLine(new NvrUrl(true, plain.host(), plain.port(), ""), Optional.empty(), pins::add);
        recorder.usually(asked -> raw("HTTP/1.1 400 No\r\n\r\n"));
        assertThat(trouble(line.send(NvrRequest.get(PATH))).sentence()).contains("https");
        assertThat(pins).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.254.169.254",
                "224.0.0.1",
                "0.0.0.0",
                "::",
                "fe80::1",
                "100.100.100.200",
                "::ffff:169.254.169.254"
            })
    void addresses_that_are_no_recorder_are_not_connected_to(String host) {
        Trouble trouble = trouble(
                new NvrLine(new NvrUrl(false, host, 5000, ""), Optional.empty(), pins::add).send(NvrRequest.get(PATH)));
        assertThat(trouble.kind()).isEqualTo(Trouble.Kind.ADDRESS_REFUSED);
    }

    @Test
    void the_address_that_was_checked_is_the_one_that_is_connected_to() throws IOException {
        InetAddress bad = InetAddress.getByName("169.254.169.254");
        InetAddress here = InetAddress.getByName("127.0.0.1");
        List<List<InetAddress>> answers = new ArrayList<>(List.of(List.of(here), List.of(bad)));
        NvrUrl url = new NvrUrl(false, "rebinding.test", recorder.url().port(), "");
        NvrLine line = new NvrLine(url, Optional.empty(), pins::add, host -> answers.remove(0), new AddressRules(true));
        assertThat(line.send(NvrRequest.get(PATH)).found()).isPresent();
        assertThat(trouble(line.send(NvrRequest.get(PATH))).kind()).isEqualTo(Trouble.Kind.ADDRESS_REFUSED);
    }

    @Test
    void nothing_there_is_said_with_host_and_port() {
        NvrUrl url = recorder.url();
        recorder.close();
        Trouble trouble = trouble(new NvrLine(url, Optional.empty(), pins::add).send(NvrRequest.get(PATH)));
        assertThat(trouble.kind()).isEqualTo(Trouble.Kind.UNREACHABLE);
        assertThat(trouble.sentence())
                .contains("127.0.0.1", String.valueOf(url.port()))
                .doesNotContain(KEY);
    }

    @Test
    void nothing_shows_a_secret() {
        NvrRequest request = new NvrRequest(
                Verb.POST,
                PATH,
                Map.of("Cookie", KEY),
                KEY.getBytes(StandardCharsets.UTF_8),
                10,
                Duration.ofSeconds(1));
        NvrReply reply = new NvrReply(200, Map.of("set-cookie", List.of(KEY)), KEY.getBytes(StandardCharsets.UTF_8));
        assertThat(List.of(
                        request.toString(),
                        PATH.toString(),
                        reply.toString(),
                        Json.text(KEY).toString()))
                .noneMatch(text -> text.contains(KEY));
        for (String answer :
                List.of("SSH\r\n", "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n", "HTTP/1.1 302 F\r\n\r\n", "")) {
            recorder.usually(asked -> raw(answer));
            assertThat(trouble(line().send(request)).sentence()).doesNotContain(KEY, "/api");
        }
    }

    private NvrLine line() {
        return line(Optional.empty());
    }

    private NvrLine line(Optional<String> certificate) {
        return new NvrLine(recorder.url(), certificate, pins::add);
    }

    private static Trouble trouble(Answer<NvrReply> answer) {
        return answer.why().orElseThrow(() -> new AssertionError("It was answered"));
    }
}
