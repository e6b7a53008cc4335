package obscura.web.signin;

import obscura.web.http.Form;
import obscura.web.http.View;

/** Asks for the password once more before something that matters most. */
public record ConfirmPage(View view, Form form, String next) {}
