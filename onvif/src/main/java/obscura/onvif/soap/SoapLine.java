package obscura.onvif.soap;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import obscura.onvif.answer.Limits;
import obscura.onvif.answer.OnvifAnswer;
import obscura.onvif.answer.OnvifException;
import obscura.onvif.answer.OnvifFault;
import obscura.onvif.answer.Refusal;
import obscura.onvif.http.CameraAddress;
import obscura.onvif.http.CameraLine;
import obscura.onvif.http.Deadline;
import obscura.onvif.http.HttpReply;
import obscura.onvif.http.HttpRequest;
import obscura.onvif.http.Login;
import obscura.onvif.xml.ReadXml;
import obscura.onvif.xml.XmlElement;

/**
 * SOAP calls to one camera. Logs in the way the camera asks for: digest when it answers 401, a token in the message when it
 * answers with the fault NotAuthorized; never both in one request, and nothing before it is asked for. Not safe for several
 * threads at once: its owner lets one call at a time through.
 */
public final class SoapLine {
    private final CameraLine line;
    private final List<CameraAddress> device;
    private final Optional<Login> login;
    private final Limits limits;
    private final Clock clock;
    private final UsernameToken token;
    private final ReadXml read;
    private final Envelope envelope = new Envelope();

    /** Whether the camera has asked for tokens. */
    private boolean wantsToken;
    /** Whether a token has opened what was closed without; from then on a refusal is about rights, not the password. */
    private boolean tokenProven;
    /** Camera time minus ours, as it last worked. */
    private Optional<Duration> offset = Optional.empty();

    /** @param device where the camera tells its time */
    public SoapLine(
            CameraLine line,
            CameraAddress device,
            Optional<Login> login,
            Limits limits,
            Clock clock,
            SecureRandom random) {
        this.line = line;
        this.device = List.of(device);
        this.login = login;
        this.limits = limits;
        this.clock = clock;
        this.token = new UsernameToken(random);
        this.read = new ReadXml(limits);
    }

    /**
     * @param places one part of the camera, at every port it may answer at; the first is preferred
     * @return the response element, whatever its namespace
     */
    public OnvifAnswer<XmlElement> call(List<CameraAddress> places, SoapRequest request) {
        Call call = new Call(places, request, Deadline.in(limits.callTime()));
        return wantsToken ? withToken(call, true) : withoutToken(call, true);
    }

    /** Camera time minus ours; needs no login. */
    public OnvifAnswer<Duration> clockOffset() {
        return clockOffset(Deadline.in(limits.callTime()));
    }

    private OnvifAnswer<Duration> clockOffset(Deadline deadline) {
        Call call = new Call(device, CameraTime.request(), deadline);
        return sent(call, Optional.empty(), CameraLine.Auth.NONE)
                .then(reply -> understood(reply, call.request()))
                .then(response -> CameraTime.in(response)
                        .map(there -> OnvifAnswer.granted(Duration.between(clock.instant(), there)))
                        .orElseGet(() -> OnvifAnswer.refused(Refusal.NOT_OFFERED, "The camera tells no time in UTC.")));
    }

    private OnvifAnswer<XmlElement> withoutToken(Call call, boolean mayUseToken) {
        return sent(call, Optional.empty(), CameraLine.Auth.REMEMBERED).then(reply -> {
            OnvifAnswer<XmlElement> answer = understood(reply, call.request());
            if (reply.login() || !isNotAuthorized(answer)) {
                return answer;
            }
            if (login.isEmpty()) {
                return OnvifAnswer.refused(
                        Refusal.LOGIN_NEEDED, "The camera wants a login. Enter a user name and password.");
            }
            return mayUseToken ? withToken(call, false) : answer;
        });
    }

    /** @param remembered whether an earlier call has shown that tokens are wanted */
    private OnvifAnswer<XmlElement> withToken(Call call, boolean remembered) {
        List<Duration> tried = new ArrayList<>();
        OnvifAnswer<XmlElement> last = wrongLogin();
        for (Supplier<Duration> way : waysToTellTime(call)) {
            Duration time = way.get();
            if (tried.stream().anyMatch(before -> isSame(before, time))) {
                continue;
            }
            tried.add(time);
            XmlElement security = token.of(login.orElseThrow(), clock.instant().plus(time));
            OnvifAnswer<HttpReply> sent = sent(call, Optional.of(security), CameraLine.Auth.NONE);
            if (sent instanceof OnvifAnswer.Granted<HttpReply> reply
                    && reply.value().asksForDigest()) {
                wantsToken = false;
                return withoutToken(call, false);
            }
            OnvifAnswer<XmlElement> answer = sent.then(reply -> understood(reply, call.request()));
            if (!isNotAuthorized(answer)) {
                wantsToken = true;
                tokenProven |= !remembered;
                offset = Optional.of(time);
                return answer;
            }
            last = answer;
        }
        return last.orElse(fault -> tokenProven
                ? noRight()
                : fault.reason() == Refusal.NOT_AUTHORIZED ? wrongLogin() : new OnvifAnswer.Refused<>(fault));
    }

    /** Two readings of one clock differ by how long the readings took. */
    private static boolean isSame(Duration one, Duration other) {
        return one.minus(other).abs().compareTo(Duration.ofSeconds(2)) < 0;
    }

    /** As it last worked, as the camera tells it now, and, for cameras that tell another time than they check, ours. */
    private List<Supplier<Duration>> waysToTellTime(Call call) {
        Supplier<Duration> asked = () -> askedOffset(call);
        Supplier<Duration> ours = () -> Duration.ZERO;
        return offset.<List<Supplier<Duration>>>map(last -> List.of(() -> last, asked, ours))
                .orElse(List.of(asked, ours));
    }

    /** A camera that does not tell its time is taken to have ours. */
    private Duration askedOffset(Call call) {
        try {
            OnvifAnswer<Duration> told = clockOffset(call.deadline());
            return told instanceof OnvifAnswer.Granted<Duration> granted ? granted.value() : Duration.ZERO;
        } catch (OnvifException unreadable) {
            if (unreadable.kind() == OnvifException.Kind.TIMED_OUT) {
                throw unreadable;
            }
            return Duration.ZERO;
        }
    }

    private OnvifAnswer<HttpReply> sent(Call call, Optional<XmlElement> security, CameraLine.Auth auth) {
        byte[] message = envelope.around(call.request(), security);
        HttpRequest post = HttpRequest.post(call.request().contentType(), message, limits.bytes());
        return line.send(call.places(), post, auth, call.deadline());
    }

    private OnvifAnswer<XmlElement> understood(HttpReply reply, SoapRequest request) {
        boolean closed = reply.status() == 401 || reply.status() == 403;
        Optional<XmlElement> content = closed ? contentIfAny(reply) : Optional.of(content(reply));
        if (content.filter(element -> element.name().equals("Fault")).isPresent()) {
            return new OnvifAnswer.Refused<>(SoapFault.of(content.get()));
        }
        if (closed) {
            return notAllowed(reply);
        }
        if (reply.status() < 200 || reply.status() > 299) {
            throw status(reply.status(), null);
        }
        if (!content.get().name().equals(request.response())) {
            throw OnvifException.malformed(
                    "The camera answered " + request.body().name() + " with something else.");
        }
        return OnvifAnswer.granted(content.get());
    }

    private Optional<XmlElement> contentIfAny(HttpReply reply) {
        try {
            return Optional.of(content(reply));
        } catch (OnvifException page) {
            return Optional.empty();
        }
    }

    /** A page of the camera's web server, say "404", is no SOAP at all. */
    private XmlElement content(HttpReply reply) {
        try {
            return Envelope.content(read.read(reply.body()));
        } catch (OnvifException unreadable) {
            boolean page = reply.status() >= 300 && unreadable.kind() == OnvifException.Kind.MALFORMED;
            throw page ? status(reply.status(), unreadable) : unreadable;
        }
    }

    private static OnvifException status(int status, Throwable cause) {
        return new OnvifException(
                OnvifException.Kind.HTTP_STATUS,
                "The camera answered with HTTP status " + status + ". Check the path of its ONVIF address.",
                cause);
    }

    private static OnvifAnswer<XmlElement> notAllowed(HttpReply reply) {
        return reply.login() || reply.status() == 403
                ? OnvifAnswer.refused(
                        Refusal.NOT_AUTHORIZED, "This account may not do that. Use an operator account of the camera.")
                : OnvifAnswer.refused(
                        Refusal.LOGIN_METHOD_UNKNOWN,
                        "The camera wants a login, but offers no way that keeps the password to ourselves.");
    }

    private static boolean isNotAuthorized(OnvifAnswer<XmlElement> answer) {
        return answer instanceof OnvifAnswer.Refused<XmlElement> refused
                && (refused.fault().reason() == Refusal.NOT_AUTHORIZED
                        || refused.fault().reason() == Refusal.LOGIN_METHOD_UNKNOWN);
    }

    private static OnvifAnswer<XmlElement> noRight() {
        return new OnvifAnswer.Refused<>(new OnvifFault(
                Refusal.NOT_AUTHORIZED,
                "The login was accepted before, but this account may not do that. Use an operator account."));
    }

    private static OnvifAnswer<XmlElement> wrongLogin() {
        return OnvifAnswer.refused(
                Refusal.LOGIN_REFUSED, "The camera refused the login. Check user name and password, and its clock.");
    }

    /** One call under way. */
    private record Call(List<CameraAddress> places, SoapRequest request, Deadline deadline) {}
}
