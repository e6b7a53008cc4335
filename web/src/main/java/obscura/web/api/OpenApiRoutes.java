package obscura.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import obscura.web.http.Call;
import obscura.web.http.Route;

/** The description of everything under {@code /api/}, for whoever is signed in and for tokens. */
public final class OpenApiRoutes {
    public List<Route> routes() {
        return List.of(Route.signedIn(Route.Method.GET, "/api/v1/openapi.yaml", OpenApiRoutes::show));
    }

    private static void show(Call call) throws IOException {
        try (InputStream in = OpenApiRoutes.class.getResourceAsStream("openapi.yaml")) {
            call.raw()
                    .contentType("application/yaml; charset=utf-8")
                    .result(Objects.requireNonNull(in, "The description is part of the program")
                            .readAllBytes());
        }
    }
}
