package obscura.web.holds;

import obscura.web.http.Form;
import obscura.web.http.View;

/**
 * One hold.
 *
 * @param until when it ends, as the form shows it
 * @param remind when to say so, the same
 * @param mayChange whether it stands and this visitor may change it
 */
public record HoldPage(View view, HoldRow row, Form form, String until, String remind, boolean mayChange) {}
