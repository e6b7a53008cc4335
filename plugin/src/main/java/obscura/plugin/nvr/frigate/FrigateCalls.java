package obscura.plugin.nvr.frigate;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.line.Json;
import obscura.plugin.nvr.line.NvrLine;
import obscura.plugin.nvr.line.NvrPath;
import obscura.plugin.nvr.line.NvrReply;
import obscura.plugin.nvr.line.NvrRequest;
import obscura.plugin.nvr.line.NvrRequest.Verb;
import obscura.plugin.nvr.line.ReadJson;
import obscura.plugin.nvr.pattern.ShownName;

/**
 * Calls to a Frigate. Every reading goes past the five-second cache of its nginx (trap 1), every change carries the word
 * against forged requests, and a login that ran out is renewed once. Any thread.
 */
final class FrigateCalls {
    private static final Duration FILE_TIME = Duration.ofMinutes(10);

    private final NvrLine line;
    private final FrigateLogin login;

    FrigateCalls(NvrLine line, FrigateLogin login) {
        this.line = line;
        this.login = login;
    }

    /** Any answer but one that is about login, rights or a Frigate that is starting. */
    Answer<NvrReply> get(NvrPath path) {
        return send(NvrRequest.get(path));
    }

    Answer<NvrReply> send(NvrRequest request) {
        return loggedIn(fresh(request), line::send).then(FrigateCalls::heard);
    }

    /** What came as JSON with a status of success; anything else is a trouble. */
    Answer<Json> json(NvrPath path) {
        return get(path).then(FrigateCalls::json);
    }

    /** The same; nothing when it is 404. */
    Answer<Optional<Json>> jsonIfThere(NvrPath path) {
        return get(path)
                .then(reply -> reply.status() == 404 && !reply.isPage()
                        ? Answer.given(Optional.empty())
                        : json(reply).map(Optional::of));
    }

    /** Asks for a change; whatever Frigate says to it. */
    Answer<NvrReply> change(Verb verb, NvrPath path, Json body) {
        return send(NvrRequest.json(verb, path, body));
    }

    Answer<NvrReply> delete(NvrPath path) {
        return send(NvrRequest.delete(path));
    }

    /** A file of the media folder into a new one here. */
    Answer<NvrReply> save(NvrPath path, Path into, long most) {
        NvrRequest request = fresh(NvrRequest.get(path).within(FILE_TIME));
        return loggedIn(request, asked -> line.save(asked, into, most)).then(FrigateCalls::heard);
    }

    /** Whether it tells everybody what only its administrators should see; asked without the login. */
    Answer<Boolean> isOpen() {
        return line.send(fresh(NvrRequest.get(NvrPath.of("/api/config"))))
                .map(reply -> reply.status() == 200 && !reply.isPage());
    }

    private static NvrRequest fresh(NvrRequest request) {
        return request.verb() == Verb.GET ? request.with("X-Cache-Bypass", "1") : request.with("X-CSRF-TOKEN", "1");
    }

    private Answer<NvrReply> loggedIn(NvrRequest request, Function<NvrRequest, Answer<NvrReply>> ask) {
        Optional<String> cookie = login.cookie();
        Answer<NvrReply> first = ask.apply(with(request, cookie));
        if (first.found().filter(reply -> reply.status() == 401).isEmpty()) {
            return first;
        }
        return login.renew(cookie).then(fresh -> ask.apply(with(request, Optional.of(fresh))));
    }

    private static NvrRequest with(NvrRequest request, Optional<String> cookie) {
        return cookie.map(value -> request.with("Cookie", value)).orElse(request);
    }

    private static Answer<NvrReply> heard(NvrReply reply) {
        return switch (reply.status()) {
            case 401 ->
                Answer.no(
                        Trouble.Kind.LOGIN_REFUSED,
                        "Frigate took the login and then refused it. Check the user's role.");
            case 403 ->
                Answer.no(
                        Trouble.Kind.NO_RIGHT,
                        "This login may not do that in Frigate. Give Obscura a user with the role admin.");
            case 502, 503, 504 ->
                Answer.no(
                        Trouble.Kind.UNREACHABLE,
                        "Frigate is starting or too busy (status " + reply.status() + "). Try again in a minute.");
            default -> Answer.given(reply);
        };
    }

    static Answer<Json> json(NvrReply reply) {
        if (reply.isPage()) {
            return Answer.no(
                    Trouble.Kind.NOT_THIS_NVR,
                    "A web page came where Frigate's data was expected. Check address and port, and whether a login"
                            + " page stands before it.");
        }
        if (!reply.isDone()) {
            return Answer.no(Trouble.Kind.REFUSED, "Frigate said no: " + said(reply));
        }
        return ReadJson.of(reply.body())
                .map(Answer::given)
                .orElseGet(() -> Answer.no(
                        Trouble.Kind.BROKEN_ANSWER,
                        "Frigate's answer is broken off or no data. Try again; if it stays so, restart Frigate."));
    }

    /** What it wrote, as it may stand in a sentence. */
    static String said(NvrReply reply) {
        Json body = ReadJson.of(reply.body()).orElse(Json.NOTHING);
        String words =
                body.at("message").text().or(() -> body.at("detail").text()).orElse("");
        return words.isBlank() ? "status " + reply.status() + "." : ShownName.of(words.strip());
    }
}
