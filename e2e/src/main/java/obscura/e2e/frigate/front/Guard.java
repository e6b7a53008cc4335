package obscura.e2e.frigate.front;

import java.util.Optional;
import obscura.e2e.frigate.wire.Answer;
import obscura.e2e.frigate.wire.Caller;
import obscura.e2e.frigate.wire.Request;

/** Lets in by the door with login those who have signed in; to all others it shows nginx's page. */
record Guard(Sessions sessions, Nginx nginx) {
    Optional<Answer> answer(Request request) {
        if (request.path().equals("/api/login") && request.method().equals("POST")) {
            return Optional.of(sessions.login(request));
        }
        if (request.path().equals("/login")) {
            return Optional.of(Pages.app());
        }
        Optional<Caller> caller = sessions.caller(request);
        if (caller.isEmpty()) {
            return Optional.of(Pages.status(401, "Authorization Required"));
        }
        return nginx.answer("https", request.by(caller.get())).map(answer -> sessions.refreshed(request, answer));
    }
}
