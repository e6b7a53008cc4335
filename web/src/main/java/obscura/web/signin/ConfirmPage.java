package obscura.web.signin;

import java.util.List;
import obscura.web.http.Form;
import obscura.web.http.View;

/**
 * Asks for the password once more before something that matters most.
 *
 * @param next where to go then
 * @param carried what was being sent
 */
public record ConfirmPage(View view, Form form, String next, List<Carried> carried) {}
