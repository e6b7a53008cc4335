package obscura.web.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import obscura.plugin.access.Visitor;
import obscura.plugin.id.CameraId;
import obscura.plugin.journal.Who;
import obscura.web.text.Texts;

/** One request of somebody who was let in, and the answer to it. One thread. */
public final class Call {
    private final Context ctx;
    private final Optional<Visitor> visitor;
    private final View view;
    private final Pages pages;

    Call(Context ctx, Optional<Visitor> visitor, View view, Pages pages) {
        this.ctx = ctx;
        this.visitor = visitor;
        this.view = view;
        this.pages = pages;
    }

    /** Whoever asks; only where the route asks for a sign-in. */
    public Visitor visitor() {
        return visitor.orElseThrow(NotThere::new);
    }

    public Optional<Visitor> perhapsVisitor() {
        return visitor;
    }

    /** The person at the browser; a token is nobody who could have a password. */
    public Visitor.BySession person() {
        if (visitor() instanceof Visitor.BySession session) {
            return session;
        }
        throw new NotThere();
    }

    /** This same call, now by somebody else: whoever has just signed in. */
    public Call as(Optional<Visitor> now) {
        String csrf = now.orElse(null) instanceof Visitor.BySession session ? session.csrf() : view.csrf();
        View theirs = new View(view.texts(), now, csrf, view.here(), view.site(), view.told(), view.assets());
        return new Call(ctx, now, theirs, pages);
    }

    /** As the journal names whoever asks. */
    public Who who() {
        return new Who(visitor.map(Visitor::name).orElse("nobody"), ctx.ip());
    }

    public String address() {
        return ctx.ip();
    }

    public View view() {
        return view;
    }

    public Texts texts() {
        return view.texts();
    }

    /** For what this class has no word for: streams and the like. */
    public Context raw() {
        return ctx;
    }

    // --- What was asked
    // -----------------------------------------------------------------------------------------------

    public Form form() {
        return new Form(ctx.formParamMap());
    }

    public Optional<String> query(String name) {
        return Optional.ofNullable(ctx.queryParam(name)).filter(v -> !v.isEmpty() && v.length() <= 1000);
    }

    public Map<String, java.util.List<String>> queries() {
        return ctx.queryParamMap();
    }

    /** The part of the path of that name, as an id; whatever is no id names nothing that is there. */
    public <T> T id(String name, Function<Long, T> kind) {
        try {
            String text = ctx.pathParam(name);
            // One spelling for each id: no sign, no zeros before it.
            if (!text.matches("[1-9]\\d{0,18}")) {
                throw new NotThere();
            }
            return kind.apply(Long.parseLong(text));
        } catch (IllegalArgumentException e) {
            throw new NotThere();
        }
    }

    public String part(String name) {
        return ctx.pathParam(name);
    }

    /** The camera the path names, if this visitor may know of it. */
    public CameraId camera(String name) {
        CameraId camera = id(name, CameraId::new);
        if (!visitor().maySee(camera)) {
            throw new NotThere();
        }
        return camera;
    }

    /** The page this was sent from, if it is one of ours; otherwise the first page. */
    public String cameFrom() {
        String header = ctx.header("Referer");
        String site = ctx.scheme() + "://" + ctx.host();
        return header != null && header.startsWith(site + "/") ? header.substring(site.length()) : "/";
    }

    /** Whether only a piece of the page is wanted. */
    public boolean isFragment() {
        return "true".equals(ctx.header("HX-Request"));
    }

    // --- The answer
    // -----------------------------------------------------------------------------------------------------

    /** @param template folder and name, such as {@code signin/signin} */
    public void page(String template, Object page) {
        ctx.contentType("text/html; charset=utf-8").result(pages.html(template, page));
    }

    /** A form that was not right, or any other page that is bad news. */
    public void page(int status, String template, Object page) {
        ctx.status(status);
        page(template, page);
    }

    /** What a template comes to, for an event stream. */
    public String fragment(String template, Object page) {
        return new String(pages.html(template, page), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** After a change: the browser asks for that page, so that going back does not send the form again. */
    public void redirect(String path) {
        if (isFragment()) {
            ctx.header("HX-Redirect", path);
            return;
        }
        ctx.redirect(path, HttpStatus.SEE_OTHER);
    }

    /** As {@link #redirect(String)}; the page says what was done. */
    public void redirect(String path, String toldKey) {
        Cookies.TOLD.set(ctx, toldKey);
        redirect(path);
    }

    public void json(Object value) {
        ctx.json(value);
    }

    public void json(int status, Object value) {
        ctx.status(status).json(value);
    }

    public void signIn(String token) {
        Cookies.SESSION.set(ctx, token);
        Cookies.FORM.clear(ctx);
    }

    public void signOut() {
        Cookies.SESSION.clear(ctx);
    }

    /** The secret of this session, for ending it. */
    public Optional<String> session() {
        return Cookies.SESSION.of(ctx);
    }

    public void language(String code) {
        Cookies.LANGUAGE.set(ctx, code);
    }
}
