package obscura.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import obscura.plugin.work.Program;
import obscura.web.cli.Serve;
import obscura.web.http.Route;

/** The whole app on a loopback port, with visitors that behave as browsers do. For the tests of all screens. */
public final class RunningSite implements AutoCloseable {
    public static final String PASSWORD = "brown mugs on a shelf";

    private final Serve.Running app;
    private final List<Route> routes;

    public RunningSite(Path home) {
        this(WiringOfApp.start(home, "127.0.0.1", 0));
    }

    private RunningSite(WiringOfApp whole) {
        this(whole, whole.routes());
    }

    /** One that was put together otherwise; closed with this. */
    public RunningSite(Serve.Running app, List<Route> routes) {
        this.app = app;
        this.routes = routes;
    }

    /** @param work started instead of this program for work on footage */
    public RunningSite(Path home, Program work) {
        this(WiringOfApp.start(home, "127.0.0.1", 0, work));
    }

    public String address() {
        return "http://127.0.0.1:" + app.port();
    }

    /** Every address it answers. */
    public List<Route> routes() {
        return routes;
    }

    /** The one-time code that stands on the console. */
    public String code() {
        return app.invitation().replaceAll(".* ", "");
    }

    /** Somebody who has not signed in. */
    public Visitor visitor() {
        return new Visitor();
    }

    /** The first account, signed in. */
    public Visitor admin() {
        Visitor admin = visitor();
        admin.post("/first-account", Map.of("code", code(), "name", "boss", "password", PASSWORD, "again", PASSWORD));
        return admin;
    }

    /** Somebody with that role, invited by an admin, signed in. */
    public Visitor invited(Visitor admin, String name, String role) {
        return invited(admin, name, role, List.of());
    }

    /** @param cameras ids; all of them when empty */
    public Visitor invited(Visitor admin, String name, String role, List<Long> cameras) {
        List<String[]> form = new ArrayList<>();
        form.add(new String[] {"role", role});
        form.add(new String[] {"limit", cameras.isEmpty() ? "all" : "some"});
        cameras.forEach(camera -> form.add(new String[] {"camera", camera.toString()}));
        String page = admin.post("/people/invite", form).body();
        String token = found(page, "/join#([A-Za-z0-9_-]+)");
        Visitor guest = visitor();
        guest.post("/join", Map.of("code", token, "name", name, "password", PASSWORD, "again", PASSWORD));
        guest.post("/sign-in", Map.of("name", name, "password", PASSWORD));
        return guest;
    }

    @Override
    public void close() {
        app.close();
    }

    private static String found(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        if (!matcher.find()) {
            throw new AssertionError("No " + pattern + " in " + page);
        }
        return matcher.group(1);
    }

    /** One browser: keeps cookies, takes the form's secret from a page before it sends one, follows no redirect by itself. */
    public final class Visitor {
        private final HttpClient http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .build();

        public HttpResponse<String> get(String path, String... headers) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path));
            for (int i = 0; i < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            return send(request.GET());
        }

        /** A body that is no text. */
        public HttpResponse<byte[]> bytes(String path, String... headers) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return send(request.GET(), HttpResponse.BodyHandlers.ofByteArray());
        }

        /** The lines of an event stream, as they come; to be closed. */
        public Stream<String> events(String path) {
            return send(
                            HttpRequest.newBuilder(URI.create(address() + path))
                                    .header("Accept", "text/event-stream")
                                    .GET(),
                            HttpResponse.BodyHandlers.ofLines())
                    .body();
        }

        /** What a program sends; {@code token} in place of a session. */
        public HttpResponse<String> program(String token, String method, String path, String json, String... headers) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(address() + path)).header("Authorization", "Bearer " + token);
            if (headers.length > 0) {
                request.headers(headers);
            }
            return send(request.method(method, HttpRequest.BodyPublishers.ofString(json)));
        }

        public HttpResponse<String> post(String path, Map<String, String> form) {
            return post(
                    path,
                    form.entrySet().stream()
                            .map(field -> new String[] {field.getKey(), field.getValue()})
                            .toList());
        }

        /** JSON, as a script of our own pages would send it. */
        public HttpResponse<String> send(String method, String path, String json, String... headers) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path))
                    .header("Content-Type", "application/json")
                    .header("Origin", address())
                    .header("X-CSRF-Token", csrf());
            for (int i = 0; i < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            return send(request.method(method, HttpRequest.BodyPublishers.ofString(json)));
        }

        /** As our own page would send it. */
        public HttpResponse<String> post(String path, List<String[]> form) {
            List<String[]> whole = new ArrayList<>(form);
            whole.add(new String[] {"csrf", csrf()});
            return postAs(path, whole, address());
        }

        /** As any page might try to send it. */
        public HttpResponse<String> postAs(String path, List<String[]> form, String origin) {
            String body = form.stream()
                    .map(field -> encoded(field[0]) + "=" + encoded(field[1]))
                    .reduce((a, b) -> a + "&" + b)
                    .orElse("");
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path))
                    .header("Content-Type", "application/x-www-form-urlencoded");
            if (origin != null) {
                request.header("Origin", origin);
            }
            return send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
        }

        /** What the forms of this visitor's pages hold. */
        public String csrf() {
            return found(get("/about").body(), "name=\"csrf\" value=\"([^\"]+)\"");
        }

        private HttpResponse<String> send(HttpRequest.Builder request) {
            return send(request, HttpResponse.BodyHandlers.ofString());
        }

        private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
            try {
                return http.send(request.build(), body);
            } catch (IOException e) {
                throw new AssertionError("The app did not answer", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("Interrupted", e);
            }
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
