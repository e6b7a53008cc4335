package obscura.web.http;

import obscura.plugin.access.Right;

/** Who may use a route. */
public sealed interface Admission {
    /** Anybody who reaches the app: the sign-in page and what it is drawn with. */
    record Open() implements Admission {}

    /** Anybody with an account; what they may do there is only about themselves. */
    record SignedIn() implements Admission {}

    /** Whoever has this right. */
    record Needs(Right right) implements Admission {}
}
