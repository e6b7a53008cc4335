package obscura.web.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What may only be done by somebody who gave their password lately. */
public final class Grave {
    private Grave() {}

    /** The action, once the password is confirmed; before that, the page that asks for it and comes back to {@code page}. */
    public static Action action(String page, Action action) {
        return call -> {
            if (call.person().confirmed()) {
                action.run(call);
            } else {
                call.redirect("/confirm?next=" + URLEncoder.encode(page, StandardCharsets.UTF_8));
            }
        };
    }
}
