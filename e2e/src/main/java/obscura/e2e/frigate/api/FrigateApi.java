package obscura.e2e.frigate.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import obscura.e2e.frigate.state.FrigateTrap;
import obscura.e2e.frigate.wire.Answer;
import obscura.e2e.frigate.wire.Request;
import obscura.e2e.frigate.wire.Role;

/** All calls. It refuses as the real one does: who may, what there is, what can be read. Any thread. */
public final class FrigateApi {
    private final Inside inside;
    private final List<Route> routes;

    public FrigateApi(Inside inside) {
        this.inside = inside;
        routes = Stream.of(
                        new About(inside).routes(), new ConfigReads(inside).routes(), new Recordings(inside).routes())
                .flatMap(List::stream)
                .toList();
    }

    /** @param request its path without {@code /api} */
    public Answer answer(Request request) {
        if (request.header("Origin").isPresent()
                && request.header("X-CSRF-TOKEN").isEmpty()) {
            return Answer.failure(401, "Missing CSRF header");
        }
        String path = request.path();
        if (path.length() > 1 && path.endsWith("/") && !path.equals("/events/")) {
            return Answer.empty(307).with("location", path.substring(0, path.length() - 1));
        }
        return routed(request);
    }

    private Answer routed(Request request) {
        boolean otherMethod = false;
        for (Route route : routes) {
            Optional<Map<String, String>> named = hasIt(route) ? route.match(request.path()) : Optional.empty();
            if (named.isPresent() && route.method().equals(request.method())) {
                return answered(route, request.with(named.get()));
            }
            otherMethod |= named.isPresent();
        }
        return otherMethod ? Answer.detail(405, "Method Not Allowed") : Answer.detail(404, "Not Found");
    }

    private boolean hasIt(Route route) {
        return route.isIn(inside.version()) || !inside.has(FrigateTrap.MISSING_ENDPOINTS);
    }

    private static Answer answered(Route route, Request request) {
        if (route.adminOnly() && request.caller().role() != Role.ADMIN) {
            return Answer.detail(403, "Access denied. A user with the admin role is required.");
        }
        try {
            return route.answer().apply(request);
        } catch (NumberFormatException noNumber) {
            return Answer.detail(422, "Input should be a valid number, unable to parse string as a number");
        }
    }
}
