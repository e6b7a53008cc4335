package obscura.web.health;

import java.util.List;
import obscura.web.http.Call;
import obscura.web.http.Route;
import obscura.web.http.Route.Method;

/** {@code /health}, for the whole network: 200 when all is well, 503 otherwise, with the same few words either way. */
public final class HealthRoutes {
    private final LookAtHealth look;

    public HealthRoutes(LookAtHealth look) {
        this.look = look;
    }

    public List<Route> routes() {
        return List.of(Route.open(Method.GET, "/health", this::show));
    }

    private void show(Call call) {
        Health health = look.now();
        call.json(health.isGood() ? 200 : 503, health);
    }
}
