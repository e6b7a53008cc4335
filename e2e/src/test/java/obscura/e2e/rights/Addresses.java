package obscura.e2e.rights;

import java.util.List;
import java.util.regex.Pattern;
import obscura.e2e.app.RunningApp;
import obscura.web.http.Admission;
import obscura.web.http.Route;

/** The routes of an app, as addresses that can be asked for. */
record Addresses(List<Route> routes) {
    /** No camera, person, clip or export has it. */
    private static final String NOBODYS = "999999";

    private static final Pattern ONE_CAMERA = Pattern.compile("\\{camera}|/cameras/\\{");

    private static final Pattern PART = Pattern.compile("\\{[^}]+}");

    static Addresses of(RunningApp app) {
        return new Addresses(app.routes());
    }

    List<Route> behindTheDoor() {
        return routes.stream()
                .filter(route -> !(route.admission() instanceof Admission.Open))
                .toList();
    }

    List<Route> open() {
        return routes.stream()
                .filter(route -> route.admission() instanceof Admission.Open)
                .toList();
    }

    List<Route> withRights() {
        return routes.stream()
                .filter(route -> route.admission() instanceof Admission.Needs)
                .toList();
    }

    List<Route> ofOneCamera() {
        return routes.stream()
                .filter(route -> ONE_CAMERA.matcher(route.path()).find())
                .toList();
    }

    static String nobodys(Route route) {
        return with(route, NOBODYS);
    }

    static String with(Route route, String part) {
        return PART.matcher(route.path()).replaceAll(part);
    }

    static String named(Route route) {
        return route.method() + " " + route.path();
    }
}
