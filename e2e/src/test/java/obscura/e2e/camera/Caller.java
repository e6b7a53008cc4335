package obscura.e2e.camera;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A bare caller that writes messages by hand, for showing what the simulated camera takes and what it refuses. */
final class Caller {
    private static final String ENVELOPE = """
            <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" xmlns:tt="http://www.onvif.org/ver10/schema" \
            xmlns:tds="http://www.onvif.org/ver10/device/wsdl" xmlns:trt="http://www.onvif.org/ver10/media/wsdl" \
            xmlns:tr2="http://www.onvif.org/ver20/media/wsdl">%s<s:Body>%s</s:Body></s:Envelope>""";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI camera;
    private final String user;
    private final String password;

    Caller(SimulatedCamera camera, String user, String password) {
        this.camera = camera.address();
        this.user = user;
        this.password = password;
    }

    /** A message without any login. */
    HttpResponse<String> bare(String service, String body) {
        return post(service, "", body, null);
    }

    /** A message with HTTP digest, the camera's challenge answered. */
    HttpResponse<String> digest(String service, String body) {
        HttpResponse<String> first = bare(service, body);
        return first.statusCode() == 401
                ? post(service, "", body, answer("POST", path(service), challenge(first), 1))
                : first;
    }

    /** A message with WS-UsernameToken. */
    HttpResponse<String> token(String service, String body, Instant created, byte[] nonce) {
        return post(service, header(created, nonce), body, null);
    }

    HttpResponse<String> token(String service, String body, Instant created, byte[] nonce, String authorization) {
        return post(service, header(created, nonce), body, authorization);
    }

    private String header(Instant created, byte[] nonce) {
        byte[] digest = sha1(nonce, (created + password).getBytes(StandardCharsets.UTF_8));
        Base64.Encoder base64 = Base64.getEncoder();
        String ns = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";
        return """
                <s:Header><w:Security xmlns:w="%1$swssecurity-secext-1.0.xsd" xmlns:u="%1$swssecurity-utility-1.0.xsd">\
                <w:UsernameToken><w:Username>%2$s</w:Username>\
                <w:Password Type="%1$susername-token-profile-1.0#PasswordDigest">%3$s</w:Password>\
                <w:Nonce>%4$s</w:Nonce><u:Created>%5$s</u:Created></w:UsernameToken></w:Security></s:Header>""".formatted(ns, user, base64.encodeToString(digest), base64.encodeToString(nonce), created);
    }

    static String challenge(HttpResponse<?> reply) {
        return reply.headers().firstValue("WWW-Authenticate").orElseThrow();
    }

    String answer(String method, String path, String challenge, int count) {
        String nonce = field(challenge, "nonce");
        String realm = field(challenge, "realm");
        String algorithm = challenge.contains("SHA-256") ? "SHA-256" : "MD5";
        String nc = "%08x".formatted(count);
        String who = hash(algorithm, user + ":" + realm + ":" + password);
        String what = hash(algorithm, method + ":" + path);
        String response = hash(algorithm, who + ":" + nonce + ":" + nc + ":abc:auth:" + what);
        return "Digest username=\"%s\", realm=\"%s\", nonce=\"%s\", uri=\"%s\", qop=auth, nc=%s, cnonce=\"abc\", response=\"%s\", algorithm=%s"
                .formatted(user.replaceAll("([\"\\\\])", "\\\\$1"), realm, nonce, path, nc, response, algorithm);
    }

    private static String field(String challenge, String name) {
        Matcher match = Pattern.compile(name + "=\"([^\"]*)\"").matcher(challenge);
        return match.find() ? match.group(1) : "";
    }

    HttpResponse<byte[]> get(URI address, String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<String> post(String service, String header, String body, String authorization) {
        return raw(service, ENVELOPE.formatted(header, body), authorization);
    }

    HttpResponse<String> raw(String service, String message, String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(camera.resolve(path(service)))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/soap+xml; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(message));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    static String path(String service) {
        return "/onvif/" + service + "_service";
    }

    private static String hash(String algorithm, String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static byte[] sha1(byte[] first, byte[] second) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-1");
            sha.update(first);
            return sha.digest(second);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** A mask element as the standard wants it. */
    static String mask(String operation, String token, String configuration, double... xy) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < xy.length; i += 2) {
            points.append("<tt:Point x=\"%s\" y=\"%s\"/>".formatted(xy[i], xy[i + 1]));
        }
        return """
                <tr2:%1$s><tr2:Mask token="%2$s"><tr2:ConfigurationToken>%3$s</tr2:ConfigurationToken>\
                <tr2:Polygon>%4$s</tr2:Polygon><tr2:Type>Color</tr2:Type><tr2:Color X="0" Y="128" Z="128"/>\
                <tr2:Enabled>true</tr2:Enabled></tr2:Mask></tr2:%1$s>""".formatted(operation, token, configuration, points);
    }
}
