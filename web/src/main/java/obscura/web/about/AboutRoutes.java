package obscura.web.about;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import obscura.web.http.Call;
import obscura.web.http.Route;
import obscura.web.http.Route.Method;

/** What Obscura does and does not, in honest words. */
public final class AboutRoutes {
    private final String version;
    private final Supplier<String> fingerprint;

    /** @param fingerprint of the key that signs receipts; asked for when somebody looks */
    public AboutRoutes(String version, Supplier<String> fingerprint) {
        this.version = version;
        this.fingerprint = fingerprint;
    }

    public List<Route> routes() {
        return List.of(Route.open(Method.GET, "/about", this::show));
    }

    private void show(Call call) {
        Optional<String> ours = call.perhapsVisitor().map(visitor -> fingerprint.get());
        call.page("about/about", new AboutPage(call.view(), version, ours));
    }
}
