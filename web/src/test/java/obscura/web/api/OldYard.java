package obscura.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import obscura.plugin.nvr.pattern.KnownLayout;
import obscura.web.RecordedSite;
import obscura.web.RunningSite;

/** Three hours of a yard ten days ago and four of yesterday, in a folder Obscura may delete in. */
final class OldYard implements AutoCloseable {
    static final String RULES = "/api/v1/retention/rules";
    static final String RUNS = "/api/v1/retention/runs";
    static final String HOLDS = "/api/v1/holds";
    static final String FIVE_DAYS = "[{\"kind\":\"recordings\",\"days\":5,\"reason\":\"far away\"}]";
    static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.HOURS);
    static final Instant OLD = NOW.minus(Duration.ofDays(10));
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RecordedSite site;
    private final RunningSite.Visitor admin;

    OldYard(Path folder) {
        site = new RecordedSite(folder);
        admin = site.admin();
        hours(0, 3);
        for (int hour = 0; hour < 4; hour++) {
            site.hour("yard", local(NOW.minus(Duration.ofHours(24 - hour))));
        }
    }

    RunningSite site() {
        return site.site();
    }

    RunningSite.Visitor admin() {
        return admin;
    }

    long yard() {
        return site.camera("yard");
    }

    /** More of ten days ago. */
    void hours(int from, int to) {
        for (int hour = from; hour < to; hour++) {
            site.hour("yard", local(OLD.plus(Duration.ofHours(hour))));
        }
    }

    private static String local(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }

    /** Has the folder added and read. */
    void recorder() {
        String wish = "{\"kind\":\"folder\",\"path\":\"" + site.recordings()
                + "\",\"pattern\":\"" + KnownLayout.PLAIN.pattern().text()
                + "\",\"zone\":\"UTC\",\"mayDelete\":true}";
        HttpResponse<String> added = admin.send("POST", "/api/v1/nvrs", wish);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        readAgain();
    }

    void readAgain() {
        site.readAgain("/settings/recordings/1");
    }

    void fiveDays() {
        HttpResponse<String> set = admin.send("PUT", RULES + "?place=de", FIVE_DAYS);
        assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
    }

    /** Carries one out and waits for its end; returns its path. */
    String run(boolean dry) {
        return run(dry, "done");
    }

    String run(boolean dry, String end) {
        HttpResponse<String> asked = admin.send("POST", RUNS, "{\"dryRun\":" + dry + "}");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        String path = asked.headers().firstValue("Location").orElseThrow();
        Instant late = Instant.now().plus(PATIENCE);
        while (!admin.get(path).body().contains("\"state\":\"" + end + "\"")) {
            assertThat(Instant.now()).as(admin.get(path).body()).isBefore(late);
        }
        return path;
    }

    String footage() {
        return admin.get("/api/v1/footage?camera=" + yard() + "&from=" + OLD + "&to=" + NOW)
                .body();
    }

    static String hold(long camera, Instant from, Instant to, Instant until) {
        return "{\"camera\":" + camera + ",\"from\":\"" + from + "\",\"to\":\"" + to
                + "\",\"reason\":\"a theft\",\"until\":\"" + until + "\"}";
    }

    static void isProblem(HttpResponse<String> answer, int status, String... words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"hint\"");
        assertThat(words).allSatisfy(word -> assertThat(answer.body()).contains(word));
    }

    @Override
    public void close() {
        site.close();
    }
}
