package obscura.onvif;

import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import obscura.onvif.answer.Limits;
import obscura.onvif.answer.OnvifAnswer;
import obscura.onvif.answer.Refusal;
import obscura.onvif.http.AddressRules;
import obscura.onvif.http.CameraAddress;
import obscura.onvif.http.CertificatePin;
import obscura.onvif.http.Login;
import obscura.onvif.http.NameLookup;

/** Clients of a fake camera, and shorthands for what they answer. */
final class Clients {
    static final Login LOGIN = new Login("operator", "s3cret pass");
    static final Limits QUICK = Limits.usual().withCallTime(Duration.ofSeconds(10));

    private Clients() {}

    static OnvifClient of(FakeCamera camera) {
        return of(camera, Optional.of(LOGIN));
    }

    static OnvifClient of(FakeCamera camera, Optional<Login> login) {
        return new OnvifClient(
                access(camera, login, Optional.empty()), new AddressRules(true), QUICK, Clock.systemUTC());
    }

    static OnvifClient of(FakeCamera camera, Limits limits) {
        return new OnvifClient(
                access(camera, Optional.of(LOGIN), Optional.empty()),
                new AddressRules(true),
                limits,
                Clock.systemUTC());
    }

    static OnvifClient of(FakeCamera camera, Optional<Login> login, Clock clock) {
        return new OnvifClient(access(camera, login, Optional.empty()), new AddressRules(true), QUICK, clock);
    }

    static OnvifClient pinned(FakeCamera camera, Optional<CertificatePin> pin) {
        return new OnvifClient(
                access(camera, Optional.of(LOGIN), pin), new AddressRules(true), QUICK, Clock.systemUTC());
    }

    /** With a name server of the test's own. */
    static OnvifClient at(String typed, AddressRules rules, NameLookup names) {
        CameraAddress address = value(CameraAddress.typed(typed));
        return new OnvifClient(
                new CameraAccess(address, Optional.of(LOGIN), Optional.empty()),
                rules,
                QUICK,
                Clock.systemUTC(),
                names,
                new SecureRandom());
    }

    static NameLookup loopback() {
        return host -> List.of(InetAddress.getLoopbackAddress());
    }

    static CameraAccess access(FakeCamera camera, Optional<Login> login, Optional<CertificatePin> pin) {
        return new CameraAccess(value(CameraAddress.typed(camera.url("/onvif/device_service"))), login, pin);
    }

    static <T> T value(OnvifAnswer<T> answer) {
        if (answer instanceof OnvifAnswer.Granted<T> granted) {
            return granted.value();
        }
        throw new AssertionError("refused: " + answer);
    }

    static Refusal refusal(OnvifAnswer<?> answer) {
        if (answer instanceof OnvifAnswer.Refused<?> refused) {
            return refused.fault().reason();
        }
        throw new AssertionError("granted");
    }

    static String message(OnvifAnswer<?> answer) {
        return ((OnvifAnswer.Refused<?>) answer).fault().message();
    }
}
