package obscura.web.http;

import obscura.plugin.access.Right;

/**
 * One address of the app.
 *
 * @param path as Javalin writes it, such as {@code /exports/{id}}
 * @param admission who may use it; a route can't be made without saying so
 */
public record Route(Method method, String path, Admission admission, Action action) {
    /** Only {@code GET} leaves everything as it is. */
    public enum Method {
        GET,
        POST,
        PUT,
        DELETE;

        boolean changes() {
            return this != GET;
        }
    }

    public static Route get(String path, Right needed, Action action) {
        return new Route(Method.GET, path, new Admission.Needs(needed), action);
    }

    public static Route post(String path, Right needed, Action action) {
        return new Route(Method.POST, path, new Admission.Needs(needed), action);
    }

    public static Route put(String path, Right needed, Action action) {
        return new Route(Method.PUT, path, new Admission.Needs(needed), action);
    }

    public static Route delete(String path, Right needed, Action action) {
        return new Route(Method.DELETE, path, new Admission.Needs(needed), action);
    }

    public static Route open(Method method, String path, Action action) {
        return new Route(method, path, new Admission.Open(), action);
    }

    public static Route signedIn(Method method, String path, Action action) {
        return new Route(method, path, new Admission.SignedIn(), action);
    }

    boolean isApi() {
        return path.startsWith("/api/");
    }
}
