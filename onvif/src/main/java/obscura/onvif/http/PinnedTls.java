package obscura.onvif.http;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import obscura.onvif.answer.OnvifAnswer;
import obscura.onvif.answer.OnvifException;
import obscura.onvif.answer.Refusal;

/**
 * TLS with a camera or recorder that signs its own certificate. Who signed it says nothing, so the handshake accepts any; then, before
 * the first byte of a request, the certificate must be the pinned one. Without a pin the first one seen becomes it. Any thread.
 */
public final class PinnedTls {
    private final SSLContext context;
    private Optional<CertificatePin> pin;

    public PinnedTls(Optional<CertificatePin> known) {
        this.pin = known;
        try {
            this.context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new LaterTrust()}, null);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has TLS.", impossible);
        }
    }

    public synchronized Optional<CertificatePin> pin() {
        return pin;
    }

    public OnvifAnswer<Socket> over(Socket plain, CameraAddress address) throws IOException {
        SSLSocket encrypted =
                (SSLSocket) context.getSocketFactory().createSocket(plain, address.host(), address.port(), true);
        encrypted.startHandshake();
        CertificatePin shown = shown(encrypted);
        if (!fits(shown)) {
            return OnvifAnswer.refused(
                    Refusal.CERTIFICATE_CHANGED,
                    "What answers at " + address.host() + " shows another certificate than before (SHA-256 "
                            + shown.sha256() + "). Nothing was sent. If it was reset or got a new one, confirm it.");
        }
        return OnvifAnswer.granted(encrypted);
    }

    private synchronized boolean fits(CertificatePin shown) {
        pin = pin.or(() -> Optional.of(shown));
        return pin.get().equals(shown);
    }

    private static CertificatePin shown(SSLSocket encrypted) throws IOException {
        try {
            Certificate first = encrypted.getSession().getPeerCertificates()[0];
            return CertificatePin.of((X509Certificate) first);
        } catch (GeneralSecurityException | ClassCastException unreadable) {
            throw new OnvifException(OnvifException.Kind.TLS, "The certificate it shows can't be read.", unreadable);
        }
    }

    /** Trust is decided after the handshake, by the pin. */
    private static final class LaterTrust implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
