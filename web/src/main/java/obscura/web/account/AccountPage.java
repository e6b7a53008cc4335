package obscura.web.account;

import java.util.List;
import java.util.Optional;
import obscura.plugin.access.Person;
import obscura.web.http.Form;
import obscura.web.http.View;

/**
 * One's own account.
 *
 * @param setup when the second factor is being turned on
 * @param recoveryCodes shown once, right after it was turned on
 */
public record AccountPage(
        View view,
        Person person,
        String role,
        List<Session> sessions,
        int recoveryCodesLeft,
        Optional<Setup> setup,
        List<String> recoveryCodes,
        Form password,
        Form code) {
    /** A browser that is signed in. */
    public record Session(String from, String lastUsed, boolean current) {}

    /**
     * What goes into the authenticator app.
     *
     * @param typed for typing, in groups of four
     * @param drawing the path of the QR code, one unit a square
     * @param size squares a side, with the quiet zone
     */
    public record Setup(String typed, String drawing, int size) {}
}
