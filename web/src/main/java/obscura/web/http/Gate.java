package obscura.web.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import obscura.plugin.access.Access;
import obscura.plugin.access.Right;
import obscura.plugin.access.Visitor;

/**
 * Stands in front of every route. Each route carries its own admission, so no spelling of an address leads around it.
 *
 * <p>Whoever comes with a session cookie and wants to change something must come from our own pages: the {@code Origin} is
 * this very scheme, host and port (another port of the same machine is somebody else's, often the recorder's), and the
 * form's {@code csrf} field or the {@code X-CSRF-Token} header is the session's own. A bearer token is not sent by
 * browsers by themselves and needs neither.
 */
public final class Gate {
    private static final String BEARER = "Bearer ";

    private final Access access;
    private final SecureRandom random;

    /** What the gate says. */
    sealed interface Verdict {
        record Pass(Optional<Visitor> visitor, String csrf) implements Verdict {}

        /** Nobody is signed in, or no longer. */
        record SignInFirst() implements Verdict {}

        /** Signed in, but without the right. */
        record Forbidden(Visitor visitor, Right right) implements Verdict {}

        /** The change does not come from one of our pages. */
        record NotFromHere() implements Verdict {}
    }

    public Gate(Access access, SecureRandom random) {
        this.access = access;
        this.random = random;
    }

    Verdict ask(Route route, Context ctx) {
        Optional<String> bearer = bearer(ctx);
        Optional<Visitor> visitor = bearer.isPresent() ? bearer.flatMap(access::byToken) : bySession(ctx);
        String csrf = csrf(visitor, ctx);
        if (route.admission() instanceof Admission.Needs || route.admission() instanceof Admission.SignedIn) {
            if (visitor.isEmpty()) {
                return new Verdict.SignInFirst();
            }
        }
        if (route.method().changes() && bearer.isEmpty() && !isFromHere(ctx, csrf)) {
            return new Verdict.NotFromHere();
        }
        if (route.admission() instanceof Admission.Needs needs
                && !visitor.orElseThrow().may(needs.right())) {
            return new Verdict.Forbidden(visitor.orElseThrow(), needs.right());
        }
        return new Verdict.Pass(visitor, csrf);
    }

    private String csrf(Optional<Visitor> visitor, Context ctx) {
        if (visitor.orElse(null) instanceof Visitor.BySession session) {
            return session.csrf();
        }
        return Cookies.FORM.of(ctx).orElseGet(() -> newForm(ctx));
    }

    /** Whoever is signed in with a browser. */
    private Optional<Visitor> bySession(Context ctx) {
        return Cookies.SESSION.of(ctx).flatMap(access::bySession);
    }

    private static Optional<String> bearer(Context ctx) {
        return Optional.ofNullable(ctx.header("Authorization"))
                .filter(h -> h.startsWith(BEARER))
                .map(h -> h.substring(BEARER.length()).strip());
    }

    private static boolean isFromHere(Context ctx, String csrf) {
        String sent = Optional.ofNullable(ctx.header("X-CSRF-Token")).orElseGet(() -> formField(ctx));
        return sameOrigin(ctx)
                && MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), csrf.getBytes(StandardCharsets.UTF_8));
    }

    private static String formField(Context ctx) {
        return ctx.isFormUrlencoded()
                ? Optional.ofNullable(ctx.formParam("csrf")).orElse("")
                : "";
    }

    /** Browsers name the origin of every change; what names none is no browser of ours. */
    private static boolean sameOrigin(Context ctx) {
        String origin = ctx.header("Origin");
        String host = ctx.host();
        return origin != null && host != null && (origin.equals("http://" + host) || origin.equals("https://" + host));
    }

    /** A secret for the forms of somebody who is not signed in. */
    String newForm(Context ctx) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Cookies.FORM.set(ctx, token);
        return token;
    }
}
