package obscura.web.signin;

import obscura.web.http.Form;
import obscura.web.http.View;

/** The page for the very first account. */
public record FirstAccountPage(View view, Form form) {}
