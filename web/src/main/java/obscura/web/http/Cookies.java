package obscura.web.http;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;

/** The few cookies of the app: none can be read by a script, none is sent from another site. */
enum Cookies {
    /** The secret of a session. */
    SESSION("obscura_session", 7 * 24 * 3600),
    /** What forms of somebody who has not signed in yet send back. */
    FORM("obscura_form", 24 * 3600),
    /** What was just done: a key of a sentence, for the next page. */
    TOLD("obscura_told", 60),
    LANGUAGE("obscura_language", 365 * 24 * 3600);

    private final String key;
    private final int seconds;

    Cookies(String key, int seconds) {
        this.key = key;
        this.seconds = seconds;
    }

    Optional<String> of(Context ctx) {
        return Optional.ofNullable(ctx.cookie(key)).filter(v -> !v.isEmpty() && v.length() <= 200);
    }

    void set(Context ctx, String value) {
        ctx.cookie(cookie(ctx, value, seconds));
    }

    void clear(Context ctx) {
        ctx.cookie(cookie(ctx, "", 0));
    }

    private Cookie cookie(Context ctx, String value, int lives) {
        boolean encrypted = "https".equals(ctx.scheme());
        return new Cookie(key, value, "/", lives, encrypted, true, null, SameSite.STRICT);
    }
}
