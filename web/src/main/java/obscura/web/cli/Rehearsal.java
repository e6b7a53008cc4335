package obscura.web.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;

/**
 * What a first visit does, once, on a home that is thrown away: Java learns which classes a start and the first pages
 * use, and the launcher keeps them for the starts to come. Touches nothing of the site.
 */
final class Rehearsal {
    private static final Pattern ASSET = Pattern.compile("\"(/assets/[^\"]+)\"");
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("href=\"(/[a-z-]*)\"");

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String site;

    private Rehearsal(String site) {
        this.site = site;
    }

    static void of(Serve.Start start) {
        try {
            Path home = Files.createTempDirectory("obscura-rehearsal");
            try (Serve.Running app = start.at(home, "127.0.0.1", 0)) {
                new Rehearsal("http://127.0.0.1:" + app.port()).visit(app.invitation());
            } finally {
                remove(home);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new ObscuraException(Kind.FAILED, "The first visit could not be rehearsed.", e);
        } catch (InterruptedException e) {
            throw new ObscuraException(Kind.INTERRUPTED, "The rehearsal was stopped.", e);
        }
    }

    private void visit(String invitation) throws IOException, InterruptedException {
        String page = get("/");
        for (String asset : all(ASSET, page)) {
            get(asset);
        }
        String password = "rehearsal of " + site;
        post(
                "/first-account",
                Map.of(
                        "csrf",
                        all(CSRF, page).stream().findFirst().orElse(""),
                        "code",
                        invitation.substring(invitation.lastIndexOf(' ') + 1),
                        "name",
                        "rehearsal",
                        "password",
                        password,
                        "again",
                        password));
        for (String link : all(LINK, get("/"))) {
            get(link);
        }
    }

    private String get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create(site + path)).build(), BodyHandlers.ofString())
                .body();
    }

    private void post(String path, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(site + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", site)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        browser.send(request, BodyHandlers.discarding());
    }

    private static List<String> all(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private static void remove(Path home) throws IOException {
        try (Stream<Path> inside = Files.walk(home)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
