package obscura.plugin.nvr.line;

import java.io.IOException;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import obscura.onvif.answer.OnvifAnswer;
import obscura.onvif.answer.Refusal;
import obscura.onvif.http.AddressRules;
import obscura.onvif.http.CameraAddress;
import obscura.onvif.http.CertificatePin;
import obscura.onvif.http.Deadline;
import obscura.onvif.http.Dial;
import obscura.onvif.http.NameLookup;
import obscura.onvif.http.PinnedTls;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;

/** Connects to an NVR: to the address that was checked and, over https, to the certificate that was seen first. Any thread. */
final class SecureLine {
    private final CameraAddress place;
    private final Dial dial;
    private final PinnedTls tls;
    private final Consumer<String> pinned;
    private final AtomicBoolean told;

    SecureLine(
            NvrUrl url, Optional<String> certificate, Consumer<String> pinned, NameLookup names, AddressRules rules) {
        this.place = new CameraAddress(url.tls(), url.host(), url.port(), "/");
        this.dial = new Dial(names, rules);
        this.tls = new PinnedTls(certificate.map(CertificatePin::new));
        this.pinned = pinned;
        this.told = new AtomicBoolean(certificate.isPresent());
    }

    /** @throws obscura.onvif.answer.OnvifException when nothing answers there */
    Answer<Socket> connect(Deadline deadline) {
        return answer(dial.connect(place, deadline));
    }

    /** The same connection, encrypted where the address says so; nothing was sent but the greeting. */
    Answer<Socket> secured(Socket plain) throws IOException {
        if (!place.tls()) {
            return Answer.given(plain);
        }
        Answer<Socket> line = answer(tls.over(plain, place));
        if (line.found().isPresent() && told.compareAndSet(false, true)) {
            tls.pin().ifPresent(pin -> pinned.accept(pin.sha256()));
        }
        return line;
    }

    private static Answer<Socket> answer(OnvifAnswer<Socket> answer) {
        if (answer instanceof OnvifAnswer.Refused<Socket> refused) {
            Trouble.Kind kind = refused.fault().reason() == Refusal.CERTIFICATE_CHANGED
                    ? Trouble.Kind.CERTIFICATE_CHANGED
                    : Trouble.Kind.ADDRESS_REFUSED;
            return Answer.no(kind, refused.fault().message());
        }
        return Answer.given(((OnvifAnswer.Granted<Socket>) answer).value());
    }
}
