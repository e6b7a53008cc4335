package obscura.web.signin;

import java.util.List;
import obscura.web.http.Form;
import obscura.web.http.View;

/**
 * The sign-in page, in one of its two steps.
 *
 * @param ticket empty in the first step, which asks for name and password; the second asks for a code only
 * @param next where to go then
 * @param carried what was typed before the session was over
 */
public record SignInPage(View view, Form form, String ticket, String next, List<Carried> carried) {
    public boolean needsCode() {
        return !ticket.isEmpty();
    }
}
