package obscura.e2e.app;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who asks the app without a browser: follows nothing, keeps cookies, can send what a page would send. */
public final class Caller {
    private static final Pattern CSRF = Pattern.compile("X-CSRF-Token&#34;:&#34;([^&]+)|\"X-CSRF-Token\":\"([^\"]+)\"");

    private final String site;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();
    private String csrf = "";

    private Caller(String site) {
        this.site = site;
    }

    public static Caller stranger(RunningApp app) {
        return stranger(app.address());
    }

    /** @param site without a slash at its end */
    public static Caller stranger(String site) {
        return new Caller(site);
    }

    public static Caller signedIn(RunningApp app, Account account) {
        return signedIn(app.address(), account);
    }

    public static Caller signedIn(String site, Account account) {
        Caller caller = new Caller(site);
        caller.readCsrf("/sign-in");
        caller.post("/sign-in", Map.of("name", account.name(), "password", account.password()));
        caller.readCsrf("/about");
        return caller;
    }

    /** The answer as it came; at most 30 seconds. */
    public HttpResponse<String> ask(String method, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    public HttpResponse<String> get(String path) {
        return ask("GET", path);
    }

    /** As a page of the app itself would send it. */
    public HttpResponse<String> change(String method, String path) {
        return ask(method, path, "Origin", site, "X-CSRF-Token", csrf);
    }

    public HttpResponse<String> post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(site + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", site)
                .header("X-CSRF-Token", csrf)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private void readCsrf(String page) {
        Matcher found = CSRF.matcher(get(page).body());
        if (!found.find()) {
            throw new AssertionError("No form secret in " + page);
        }
        csrf = found.group(1) == null ? found.group(2) : found.group(1);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("The app does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Stopped", e);
        }
    }
}
