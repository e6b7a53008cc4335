package obscura.web.guest;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;

/** Somebody who visits one site, keeps its cookies and follows where it leads. One thread. */
public final class Guest {
    private static final Pattern ASSET = Pattern.compile("\"(/assets/[^\"]+)\"");
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("href=\"(/[a-z0-9/-]*)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String site;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /** @param site as in {@code http://127.0.0.1:8500}, without a slash at its end */
    public Guest(String site) {
        this.site = site;
    }

    /** The page a path leads to; at most a minute. */
    public String get(String path) {
        return send(request(path));
    }

    /** Sends a form as the page it stands on would. */
    public String post(String path, String page, Map<String, String> form) {
        String csrf = all(CSRF, page).stream().findFirst().orElse("");
        String body = "csrf=" + encoded(csrf)
                + form.entrySet().stream()
                        .map(field -> "&" + field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining());
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", site)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** What a browser would fetch for a page. */
    public static List<String> assets(String page) {
        return all(ASSET, page);
    }

    /** Where a page leads within the site. */
    public static List<String> links(String page) {
        return all(LINK, page);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site + path)).timeout(PATIENCE);
    }

    private String send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new ObscuraException(Kind.FAILED, "The app does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ObscuraException(Kind.INTERRUPTED, "The visit was stopped.", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> all(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}
