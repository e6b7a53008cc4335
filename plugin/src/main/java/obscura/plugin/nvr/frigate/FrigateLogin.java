package obscura.plugin.nvr.frigate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import obscura.plugin.nvr.NvrLogin;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.line.Json;
import obscura.plugin.nvr.line.NvrLine;
import obscura.plugin.nvr.line.NvrPath;
import obscura.plugin.nvr.line.NvrReply;
import obscura.plugin.nvr.line.NvrRequest;
import obscura.plugin.nvr.line.NvrRequest.Verb;

/**
 * The login at port 8971: a cookie that is asked for when it is wanted and again when it has run out. Frigate counts logins,
 * so a refused one is not tried again for a minute. Any thread.
 */
final class FrigateLogin {
    private static final Duration AGAIN = Duration.ofMinutes(1);
    /** Name and value; the name is a setting of Frigate, the value a signed token of three parts. */
    private static final Pattern TOKEN =
            Pattern.compile("([A-Za-z0-9_.-]{1,100}=[A-Za-z0-9_=.-]{10,3000}\\.[A-Za-z0-9_=-]+)(;.*)?");

    private final NvrLine line;
    private final NvrLogin login;
    private final Clock clock;
    private Optional<String> cookie = Optional.empty();
    private Optional<Trouble> refused = Optional.empty();
    private Instant refusedAt = Instant.MIN;

    FrigateLogin(NvrLine line, NvrLogin login, Clock clock) {
        this.line = line;
        this.login = login;
        this.clock = clock;
    }

    synchronized Optional<String> cookie() {
        return cookie;
    }

    /** @param stale the one that is not taken any more; when there is a newer one by now, that is the answer */
    synchronized Answer<String> renew(Optional<String> stale) {
        if (cookie.isPresent() && !cookie.equals(stale)) {
            return Answer.given(cookie.get());
        }
        if (login.user().isEmpty()) {
            return Answer.no(
                    Trouble.Kind.LOGIN_NEEDED,
                    "Frigate wants a login at this port. Give a user and password of an administrator.");
        }
        if (refused.isPresent() && clock.instant().isBefore(refusedAt.plus(AGAIN))) {
            return new Answer.No<>(refused.get());
        }
        Answer<String> fresh = ask();
        cookie = fresh.found();
        refused = fresh.why().filter(why -> !why.isSilence());
        refusedAt = clock.instant();
        return fresh;
    }

    private Answer<String> ask() {
        Json body = Json.object(Map.of(
                "user",
                Json.text(login.user()),
                "password",
                Json.text(login.secret().text())));
        NvrRequest request =
                NvrRequest.json(Verb.POST, NvrPath.of("/api/login"), body).with("X-CSRF-TOKEN", "1");
        return line.send(request).then(FrigateLogin::token);
    }

    private static Answer<String> token(NvrReply reply) {
        return switch (reply.status()) {
            case 200 ->
                reply.all("set-cookie").stream()
                        .map(TOKEN::matcher)
                        .filter(Matcher::matches)
                        .map(cookie -> Answer.given(cookie.group(1)))
                        .findFirst()
                        .orElseGet(() -> Answer.no(
                                Trouble.Kind.NOT_THIS_NVR,
                                "What answers there takes the login and gives no pass for it, as Frigate would. Check"
                                        + " address and port."));
            case 400, 401, 403 ->
                Answer.no(Trouble.Kind.LOGIN_REFUSED, "Frigate refuses the login. Check user and password.");
            case 404 ->
                Answer.no(
                        Trouble.Kind.LOGIN_REFUSED,
                        "Frigate wants a login and has its own login switched off. Use another port or switch it on.");
            case 429 ->
                Answer.no(
                        Trouble.Kind.UNREACHABLE,
                        "Frigate takes no more logins for now. Wait some minutes and try again.");
            default ->
                Answer.no(
                        Trouble.Kind.UNREACHABLE,
                        "Frigate did not answer the login (status " + reply.status()
                                + "). It may be starting; try again.");
        };
    }
}
