package obscura.e2e.recorders;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import obscura.e2e.app.Account;
import obscura.e2e.app.Caller;
import obscura.e2e.app.RunningApp;

/** An admin who connects recorders on the pages of the app. */
final class Connecting implements AutoCloseable {
    private static final Pattern TRIAL = Pattern.compile("name=\"trial\" value=\"([0-9a-f]{32})\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final RunningApp app;
    final Caller admin;

    Connecting(Path home) throws IOException {
        app = RunningApp.withFootage(home);
        admin = Caller.signedIn(app, Account.ADMIN);
    }

    static Map<String, String> form(String... pairs) {
        Map<String, String> form = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            form.put(pairs[i], pairs[i + 1]);
        }
        return form;
    }

    HttpResponse<String> attempt(String page, Map<String, String> form) {
        return admin.post(page, form);
    }

    HttpResponse<String> frigate(Map<String, String> form) {
        return attempt("/settings/recordings/frigate", form);
    }

    HttpResponse<String> shinobi(Map<String, String> form) {
        return attempt("/settings/recordings/shinobi", form);
    }

    /** Keeps what was tried; the path of the recorder's page. */
    String keep(String page, HttpResponse<String> tried) {
        Matcher trial = TRIAL.matcher(tried.body());
        if (!trial.find()) {
            throw new AssertionError("Nothing was found: " + tried.body());
        }
        HttpResponse<String> kept = admin.post(page + "/keep", Map.of("trial", trial.group(1)));
        return kept.headers().firstValue("Location").orElseThrow(() -> new AssertionError(kept.body()));
    }

    /** Waits for the end of a round that was asked for. */
    String read(String recorder) {
        Instant late = Instant.now().plus(PATIENCE);
        String body = admin.get(recorder).body();
        while (body.contains("aria-busy")) {
            if (Instant.now().isAfter(late)) {
                throw new AssertionError("It was not read in " + PATIENCE);
            }
            body = admin.get(recorder).body();
        }
        return body;
    }

    /** Has it read as a whole, and waits. */
    String readNow(String recorder) {
        return read(admin.post(recorder + "/read", Map.of())
                .headers()
                .firstValue("Location")
                .orElseThrow());
    }

    @Override
    public void close() {
        app.close();
    }
}
