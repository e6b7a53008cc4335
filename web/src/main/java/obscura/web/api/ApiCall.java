package obscura.web.api;

import java.time.DateTimeException;
import java.time.Instant;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;
import obscura.plugin.access.Visitor;
import obscura.plugin.id.CameraId;
import obscura.web.http.Call;
import obscura.web.http.NotThere;

/** What all calls of programs have in common. */
final class ApiCall {
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private ApiCall() {}

    static <T> T body(Call call, Class<T> kind) {
        T body = call.raw().bodyAsClass(kind);
        if (body == null) {
            throw new ObscuraException(Kind.USAGE, "The body is missing. Send a JSON object.");
        }
        return body;
    }

    /** A browser may come here too; what is grave on a page is grave here. */
    static void requireFresh(Call call) {
        if (call.visitor() instanceof Visitor.BySession session && !session.confirmed()) {
            throw ObscuraException.refused(
                    "Your password was given too long ago. Confirm it on the page /confirm and try"
                            + " again, or use a token.");
        }
    }

    /** A camera named in the query, if this visitor may know of it. */
    static CameraId camera(Call call) {
        try {
            CameraId camera = new CameraId(Long.parseLong(needed(call, "camera")));
            if (call.visitor().maySee(camera)) {
                return camera;
            }
        } catch (IllegalArgumentException e) {
            throw new NotThere();
        }
        throw new NotThere();
    }

    static Instant time(Call call, String name) {
        try {
            Instant time = Instant.parse(needed(call, name));
            if (!time.isBefore(Instant.EPOCH) && time.isBefore(LATEST)) {
                return time;
            }
        } catch (DateTimeException e) {
            throw notATime(name);
        }
        throw notATime(name);
    }

    private static ObscuraException notATime(String name) {
        return new ObscuraException(
                Kind.USAGE, "\"" + name + "\" is no time from 1970 to 2199. Write it like 2026-03-01T08:00:00Z.");
    }

    private static String needed(Call call, String name) {
        return call.query(name)
                .orElseThrow(() -> new ObscuraException(Kind.USAGE, "\"" + name + "\" is missing in the query."));
    }
}
