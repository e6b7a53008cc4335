package obscura.plugin.broker.mqtt;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import obscura.onvif.http.AddressRules;
import obscura.plugin.broker.BrokerSettings;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;

/**
 * Connects to a broker: looks its name up once, checks what came out and connects to exactly that; with TLS the certificate
 * must be the one seen first, whoever signed it.
 *
 * @param firstSeen told of a certificate while none is kept
 */
record DialBroker(BrokerSettings settings, AddressRules rules, int connectMillis, Consumer<String> firstSeen) {
    /** @throws IOException when nothing answers there, or not in TLS */
    Answer<Socket> connect(Consumer<Socket> opened) throws IOException {
        Optional<String> odd = rules.objectionToHost(settings.host());
        List<InetAddress> found = odd.isPresent() ? List.of() : addresses();
        Optional<InetAddress> good =
                found.stream().filter(a -> rules.objectionTo(a).isEmpty()).findFirst();
        if (good.isEmpty()) {
            String why = odd.or(() -> found.stream()
                            .flatMap(a -> rules.objectionTo(a).stream())
                            .findFirst())
                    .orElse("is known to nobody here");
            return Answer.no(
                    Trouble.Kind.ADDRESS_REFUSED,
                    "Obscura does not connect to " + settings.host() + ": it " + why
                            + ". Give the broker another address.");
        }
        Socket plain = new Socket(Proxy.NO_PROXY);
        opened.accept(plain);
        plain.connect(new InetSocketAddress(good.get(), settings.port()), connectMillis);
        plain.setTcpNoDelay(true);
        return settings.tls() ? encrypted(plain) : Answer.given(plain);
    }

    private List<InetAddress> addresses() {
        try {
            return List.of(InetAddress.getAllByName(settings.host()));
        } catch (UnknownHostException unknown) {
            return List.of();
        }
    }

    private Answer<Socket> encrypted(Socket plain) throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new LaterTrust()}, null);
            SSLSocket socket =
                    (SSLSocket) context.getSocketFactory().createSocket(plain, settings.host(), settings.port(), true);
            socket.startHandshake();
            byte[] certificate = socket.getSession().getPeerCertificates()[0].getEncoded();
            String shown = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate));
            if (settings.certificate().isEmpty()) {
                firstSeen.accept(shown);
            } else if (!settings.certificate().get().equals(shown)) {
                return Answer.no(
                        Trouble.Kind.CERTIFICATE_CHANGED,
                        "The broker shows another certificate than before (SHA-256 " + shown
                                + "). Nothing was sent. If it got a new one, save its address again.");
            }
            return Answer.given(socket);
        } catch (GeneralSecurityException unreadable) {
            throw new IOException("The broker's certificate can't be read", unreadable);
        }
    }

    /** Trust is decided after the handshake, by the certificate that was seen first. */
    private static final class LaterTrust implements X509TrustManager {
        @Override
        public void checkClientTrusted(java.security.cert.X509Certificate[] chain, String kind) {}

        @Override
        public void checkServerTrusted(java.security.cert.X509Certificate[] chain, String kind) {}

        @Override
        public java.security.cert.X509Certificate[] getAcceptedIssuers() {
            return new java.security.cert.X509Certificate[0];
        }
    }
}
