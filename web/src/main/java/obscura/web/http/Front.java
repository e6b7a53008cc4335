package obscura.web.http;

import io.javalin.http.Context;
import java.time.ZoneId;
import java.util.Optional;
import obscura.plugin.access.Visitor;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.journal.Who;
import obscura.plugin.site.Site;
import obscura.plugin.site.SiteSettings;
import obscura.web.text.Language;
import obscura.web.text.Sentences;
import obscura.web.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a request in or says why not, and turns whatever goes wrong into an answer. Any thread. */
public final class Front {
    private static final Logger LOG = LoggerFactory.getLogger(Front.class);
    private static final String VIEW = "obscura.view";

    private final Gate gate;
    private final Site site;
    private final Journal journal;
    private final Asks asks;
    private final Pages pages = new Pages();
    private final Assets assets = new Assets();
    private final Sentences sentences = new Sentences();

    /** What stands between somebody and what they asked for; what they typed comes through. */
    public interface Asks {
        /** Nobody is signed in, or no longer. */
        void signInFirst(Call call);

        /** The password must be given again. */
        void confirmFirst(Call call, String page);
    }

    public Front(Gate gate, Site site, Journal journal, Asks asks) {
        this.gate = gate;
        this.site = site;
        this.journal = journal;
        this.asks = asks;
    }

    void answer(Route route, Context ctx) throws Exception {
        Gate.Verdict verdict = gate.ask(route, ctx);
        if (verdict instanceof Gate.Verdict.Pass pass) {
            run(route, call(ctx, pass.visitor(), pass.csrf()));
        } else if (verdict instanceof Gate.Verdict.SignInFirst) {
            signInFirst(route, ctx);
        } else if (verdict instanceof Gate.Verdict.Forbidden forbidden) {
            forbid(ctx, forbidden);
        } else {
            say(ctx, new Failures(403, "elsewhere", ""));
        }
    }

    private void run(Route route, Call call) throws Exception {
        try {
            route.action().run(call);
        } catch (ConfirmFirst confirm) {
            if (route.isApi()) {
                say(call.raw(), new Failures(403, "confirm", ""));
            } else {
                asks.confirmFirst(call, confirm.page());
            }
        }
    }

    void failed(Exception thrown, Context ctx) {
        Failures failure = Failures.of(thrown);
        if (failure.status() >= 500) {
            LOG.error("{} {} failed", ctx.method(), ctx.endpoint().path, thrown);
        }
        say(ctx, failure);
    }

    /** No route: an address nobody made. */
    void missing(Context ctx) {
        if (ctx.attribute(VIEW) == null) {
            say(ctx, new Failures(404, "missing", ""));
        }
    }

    private void signInFirst(Route route, Context ctx) {
        if (route.isApi()) {
            say(ctx, new Failures(401, "signin", ""));
        } else {
            String form = Cookies.FORM.of(ctx).orElseGet(() -> gate.newForm(ctx));
            asks.signInFirst(call(ctx, Optional.empty(), form));
        }
    }

    private void forbid(Context ctx, Gate.Verdict.Forbidden forbidden) {
        Who who = new Who(forbidden.visitor().name(), ctx.ip());
        String about = ctx.method().name() + " " + ctx.endpoint().path + " needs "
                + forbidden.right().word();
        journal.append(Note.of(who, Act.TRY_FORBIDDEN, about, Result.REFUSED));
        say(ctx, new Failures(403, "forbidden", ""));
    }

    private void say(Context ctx, Failures failure) {
        View view = Optional.<View>ofNullable(ctx.attribute(VIEW)).orElseGet(() -> view(ctx, Optional.empty(), ""));
        String title = view.t("layout." + failure.key() + ".title");
        String hint = view.t("layout." + failure.key() + ".hint");
        ctx.status(failure.status());
        if (ctx.path().startsWith("/api/")) {
            Problem problem =
                    Problem.of(failure.status(), title, failure.detail().isEmpty() ? title : failure.detail(), hint);
            ctx.json(problem).contentType("application/problem+json");
            return;
        }
        Optional<String> detail = Optional.of(failure.detail()).filter(d -> !d.isEmpty());
        ctx.contentType("text/html; charset=utf-8")
                .result(pages.html("layout/failure", new FailurePage(view, title, hint, detail)));
    }

    private Call call(Context ctx, Optional<Visitor> visitor, String csrf) {
        View view = view(ctx, visitor, csrf);
        ctx.attribute(VIEW, view);
        return new Call(ctx, visitor, view, pages);
    }

    private View view(Context ctx, Optional<Visitor> visitor, String csrf) {
        SiteSettings settings = site.settings();
        Texts texts = texts(ctx, settings.zone());
        Optional<String> told = told(ctx, texts);
        return new View(texts, visitor, csrf, ctx.path(), settings.name(), told, assets);
    }

    private Texts texts(Context ctx, ZoneId zone) {
        Language language = Cookies.LANGUAGE
                .of(ctx)
                .flatMap(Language::ofCode)
                .orElseGet(() -> Language.of(ctx.header("Accept-Language")));
        return new Texts(language, sentences, zone);
    }

    /** Only a whole page uses up what there is to tell. */
    private static Optional<String> told(Context ctx, Texts texts) {
        Optional<String> key = "GET".equals(ctx.method().name()) && ctx.header("HX-Request") == null
                ? Cookies.TOLD.of(ctx).filter(k -> k.matches("[a-z]+\\.told\\.[a-z]+"))
                : Optional.empty();
        key.ifPresent(k -> Cookies.TOLD.clear(ctx));
        return key.filter(texts::knows).map(texts::of);
    }
}
