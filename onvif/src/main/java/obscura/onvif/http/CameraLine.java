package obscura.onvif.http;

import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import obscura.onvif.answer.OnvifAnswer;
import obscura.onvif.answer.OnvifException;
import obscura.onvif.answer.Refusal;

/**
 * The line to one camera: sends a request, logs in by digest when the camera asks for it, follows redirects on the same
 * host, and finds out which of several ports answers. Remembers the camera's nonce and certificate. Not safe for several
 * threads at once: its owner lets one call at a time through.
 */
public final class CameraLine {
    private static final int MOST_REDIRECTS = 3;
    private static final int MOST_LOGINS = 3;

    private final HttpExchange exchange;
    private final PinnedTls tls;
    private final Optional<Login> login;
    private final SecureRandom random;
    private Optional<Digest> digest = Optional.empty();
    /** Tried last from now on: at a port behind a firewall each try costs seconds. */
    private final Set<Integer> silentPorts = new HashSet<>();

    public CameraLine(
            NameLookup names,
            AddressRules rules,
            Optional<CertificatePin> pin,
            Optional<Login> login,
            SecureRandom random) {
        this.tls = new PinnedTls(pin);
        this.exchange = new HttpExchange(new Dial(names, rules), tls);
        this.login = login;
        this.random = random;
    }

    /** The pin handed in, or else the certificate seen first. */
    public Optional<CertificatePin> pin() {
        return tls.pin();
    }

    /** What a request may carry. */
    public enum Auth {
        /** Never a login, even when asked. */
        NONE,
        /** A login only after the camera has asked for it in answer to this very request. */
        WHEN_ASKED,
        /** A login at once, where an earlier request has shown that it is wanted. */
        REMEMBERED
    }

    /**
     * @param places one camera under several ports; the next is tried only when nothing answers at the one before
     * @return the answer, whatever its status; 401 only when the camera offers no digest, or none may be sent
     */
    public OnvifAnswer<HttpReply> send(List<CameraAddress> places, HttpRequest request, Auth auth, Deadline deadline) {
        List<CameraAddress> order = places.stream()
                .sorted(Comparator.comparing(place -> silentPorts.contains(place.port())))
                .toList();
        for (CameraAddress place : order.subList(0, order.size() - 1)) {
            try {
                return follow(place, request, auth, deadline);
            } catch (OnvifException silent) {
                if (silent.kind() != OnvifException.Kind.UNREACHABLE) {
                    throw silent;
                }
                silentPorts.add(place.port());
            }
        }
        return follow(order.get(order.size() - 1), request, auth, deadline);
    }

    private OnvifAnswer<HttpReply> follow(CameraAddress first, HttpRequest asked, Auth auth, Deadline deadline) {
        CameraAddress place = first;
        HttpRequest request = asked;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            OnvifAnswer<HttpReply> answer = loggedIn(place, request, auth, deadline);
            if (!(answer instanceof OnvifAnswer.Granted<HttpReply> granted)
                    || !granted.value().isRedirect()) {
                return answer;
            }
            Optional<CameraAddress> next = granted.value().first("location").flatMap(place::redirected);
            if (next.isEmpty()) {
                return OnvifAnswer.refused(
                        Refusal.REDIRECTED_ELSEWHERE,
                        "The camera at " + place.host() + " points to another place, which Obscura does not follow. "
                                + "Type the address it should be reached at.");
            }
            place = next.get();
            request = granted.value().status() == 303 ? request.asGet() : request;
        }
        throw OnvifException.malformed("The camera sends its visitors around in a circle.");
    }

    private OnvifAnswer<HttpReply> loggedIn(CameraAddress place, HttpRequest request, Auth auth, Deadline deadline) {
        Optional<Digest> remembered = auth == Auth.REMEMBERED ? digest : Optional.empty();
        OnvifAnswer<HttpReply> answer = once(place, request, remembered, deadline);
        boolean fresh = false;
        for (int tries = 0; tries < MOST_LOGINS && auth != Auth.NONE; tries++) {
            if (!(answer instanceof OnvifAnswer.Granted<HttpReply> granted)
                    || granted.value().status() != 401) {
                return answer;
            }
            List<Challenge> offered = Challenge.in(granted.value().all("www-authenticate"));
            Optional<Digest> next = Digest.answering(offered, clientNonce());
            if (next.isEmpty()) {
                return granted.value().login() ? wrong() : answer;
            }
            if (login.isEmpty()) {
                return OnvifAnswer.refused(
                        Refusal.LOGIN_NEEDED, "The camera wants a login. Enter a user name and password.");
            }
            if (fresh && !Digest.isStale(offered)) {
                return wrong();
            }
            digest = auth == Auth.REMEMBERED ? next : digest;
            fresh = true;
            answer = once(place, request, next, deadline);
        }
        return auth == Auth.NONE ? answer : stillAsking(answer);
    }

    private OnvifAnswer<HttpReply> stillAsking(OnvifAnswer<HttpReply> answer) {
        return answer.then(reply -> reply.status() == 401 ? wrong() : answer);
    }

    private OnvifAnswer<HttpReply> wrong() {
        digest = Optional.empty();
        return OnvifAnswer.refused(
                Refusal.LOGIN_REFUSED, "The camera refused the login. Check user name and password.");
    }

    private OnvifAnswer<HttpReply> once(
            CameraAddress place, HttpRequest request, Optional<Digest> with, Deadline deadline) {
        Optional<String> authorization =
                with.flatMap(d -> login.map(l -> d.authorization(l, request.method(), place.target())));
        OnvifAnswer<HttpReply> answer = exchange.send(place, request, authorization, deadline);
        return authorization.isPresent() ? answer.map(HttpReply::asLogin) : answer;
    }

    private String clientNonce() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
