package obscura.web.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.broker.TinyBroker;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Polygon;
import obscura.plugin.masking.WantedMask;
import obscura.plugin.masking.WantedMasks;
import obscura.plugin.nvr.control.Sight;
import obscura.plugin.nvr.control.Trouble;
import obscura.web.RunningSite;
import obscura.web.RunningSite.Visitor;
import obscura.web.text.Language;
import obscura.web.text.Sentences;
import obscura.web.text.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of what a recorder keeps and sends, and how cameras stand because of it. */
class LeaksScreenTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PERSON = "frigate/front/person/snapshot";
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};

    private LeakSite site;
    private RunningSite running;
    private Visitor admin;
    private String page;

    @BeforeEach
    void open(@TempDir Path home) {
        site = new LeakSite(home);
        running = site.running();
        admin = running.admin();
        page = "/recorders/" + site.shop.id() + "/leaks";
    }

    @AfterEach
    void close() {
        running.close();
    }

    private String settled() {
        Instant late = Instant.now().plus(PATIENCE);
        String body = admin.get(page).body();
        while (body.contains("aria-busy")) {
            assertThat(Instant.now()).as("nothing was done in time").isBefore(late);
            body = admin.get(page).body();
        }
        return body;
    }

    private String look() {
        HttpResponse<String> answer = admin.post(page + "/look", Map.of());
        assertThat(answer.headers().firstValue("Location")).contains(page);
        return settled();
    }

    private String mend(String source, Sight sight, String camera, String where) {
        admin.post(page + "/mend", Map.of("source", source, "sight", sight.name(), "camera", camera, "where", where));
        return settled();
    }

    @Test
    void before_the_first_look_nothing_is_claimed() {
        assertThat(admin.get(page).body())
                .contains("Nobody has looked here yet")
                .doesNotContain("Nothing was found");
    }

    @Test
    void each_finding_says_where_it_was_seen_why_it_matters_and_what_to_do() {
        site.recorder
                .has(Sight.OPEN_PORT, "", "port 5000 <i>", false)
                .has(Sight.SNAPSHOTS, "front", "cameras.front.snapshots", true);
        String body = look();
        assertThat(body)
                .contains(
                        "A port that asks for no login",
                        "port 5000 &lt;i&gt;",
                        "Whoever reaches it is an administrator")
                .contains("Snapshots", "cameras.front.snapshots", "front")
                .contains("What shop &lt;b&gt; keeps and sends");
        assertThat(body.indexOf("port 5000")).isLessThan(body.indexOf("cameras.front.snapshots"));
        assertThat(body.split("action=\"" + page + "/mend\"", -1)).hasSize(2);
    }

    @Test
    void what_is_mended_is_looked_at_again_and_what_was_seen_is_told() {
        site.recorder
                .has(Sight.SNAPSHOTS, "front", "cameras.front.snapshots", true)
                .has(Sight.AUDIO, "front", "cameras.front.audio", true);
        look();
        String gone = mend("RECORDER", Sight.SNAPSHOTS, "front", "cameras.front.snapshots");
        assertThat(gone).contains("it is gone").doesNotContain("cameras.front.snapshots");
        site.recorder.mends = false;
        String still = mend("RECORDER", Sight.AUDIO, "front", "cameras.front.audio");
        assertThat(still).contains("it is still there", "cameras.front.audio");
        assertThat(admin.get("/api/v1/journal").body()).contains("mend-leak", "scan-leaks", "\"failed\"");
    }

    @Test
    void what_nobody_found_is_not_mended() {
        site.recorder.has(Sight.SNAPSHOTS, "front", "cameras.front.snapshots", true);
        assertThat(mend("RECORDER", Sight.SNAPSHOTS, "front", "cameras.front.snapshots"))
                .contains("Look again first");
        assertThat(site.recorder.sightings).hasSize(1);
        assertThat(admin.post(page + "/mend", Map.of("source", "ELSE", "sight", "X"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_look_that_failed_is_told_with_its_reason_and_the_camera_stands_worse() {
        site.recorder.has(Sight.AUDIO, "front", "ffmpeg", false);
        look();
        assertThat(admin.get("/api/v1/posture").body())
                .doesNotContain("notlookedat")
                .contains("\"key\":\"sound\"");
        site.recorder.trouble = Optional.of(new Trouble(Trouble.Kind.UNREACHABLE, "Nothing answers at that address."));
        assertThat(look()).contains("did not see everything", "Nothing answers at that address.", "ffmpeg");
        assertThat(admin.get("/api/v1/posture").body()).contains("notlookedat", "\"looked\":null");
    }

    @Test
    void pictures_at_the_broker_are_found_and_cleared() {
        try (TinyBroker broker = new TinyBroker().asking("anna:br0ker word").keep(PERSON, JPEG)) {
            Map<String, String> form = new HashMap<>(
                    Map.of("host", "127.0.0.1", "port", broker.port() + "", "user", "anna", "password", "br0ker word"));
            form.put("prefix", "frigate/#");
            assertThat(admin.post(page + "/broker", form).statusCode()).isEqualTo(422);
            form.put("prefix", "frigate");
            assertThat(admin.post(page + "/broker", form).statusCode()).isEqualTo(303);
            String found = settled();
            assertThat(found)
                    .contains(PERSON, "after everything in the recorder is deleted")
                    .doesNotContain("br0ker word");
            assertThat(mend("BROKER", Sight.BROKER_PICTURES, "front", PERSON)).contains("it is gone");
            assertThat(broker.kept()).isEmpty();
            form.put("password", "");
            form.put("prefix", "other");
            admin.post(page + "/broker", form);
            assertThat(settled()).doesNotContain("refuses the login");
            form.put("user", "somebody else");
            admin.post(page + "/broker", form);
            assertThat(settled()).contains("refuses the login");
            admin.post(page + "/broker/remove", Map.of());
            assertThat(settled()).doesNotContain("refuses the login");
        }
    }

    @Test
    void what_is_counted_at_the_broker_is_shown_to_whoever_may_see_the_camera() {
        try (TinyBroker broker = new TinyBroker()
                .keep("frigate/front/person", new byte[] {'7'})
                .keep("frigate/yard/car/active", new byte[] {'4'})) {
            assertThat(look()).doesNotContain("What it counts now");
            admin.post(page + "/broker", Map.of("host", "127.0.0.1", "port", broker.port() + "", "prefix", "frigate"));
            assertThat(settled())
                    .contains("What it counts now", "live and unrounded to whoever may read the broker")
                    .contains("<strong>front</strong>", ">person<", ">7<", "car, moving", ">4<");
            Visitor guard = running.invited(
                    admin, "guard", "viewer", List.of(site.yard.id().number()));
            assertThat(guard.get(page).body()).contains("car, moving").doesNotContain("person<", "front");
            assertThat(guard.get("/api/v1" + page).body())
                    .contains("\"what\":\"car\",\"active\":true,\"count\":4,\"at\":\"")
                    .doesNotContain("front", "person");
            assertThat(admin.get("/api/v1" + page).body()).contains("\"what\":\"person\",\"active\":false,\"count\":7");
        }
    }

    @Test
    void the_worst_of_it_stands_on_the_first_page_until_it_is_gone() {
        site.recorder
                .has(Sight.OPEN_PORT, "", "port 5000", false)
                .has(Sight.BROKER_PICTURES, "front", "mqtt", true)
                .has(Sight.BROKER_PICTURES, "yard", "mqtt", true)
                .has(Sight.RESTART_PENDING, "front", "cameras.front", false)
                .has(Sight.AUDIO, "front", "ffmpeg", false);
        assertThat(admin.get("/").body()).doesNotContain(page);
        look();
        String first = admin.get("/").body();
        assertThat(first).contains("asks for no login", "message broker", "until it is restarted");
        assertThat(first.split("href=\"" + page, -1)).hasSize(4);
        site.recorder.sightings.clear();
        look();
        assertThat(admin.get("/").body()).doesNotContain(page);
    }

    @Test
    void a_program_reads_the_same_as_people() {
        assertThat(admin.get("/api/v1" + page).body()).contains("\"tried\":null", "\"findings\":[]");
        site.recorder.has(Sight.SNAPSHOTS, "front", "cameras.front.snapshots", true);
        look();
        assertThat(admin.get("/api/v1" + page).body())
                .contains("\"failure\":null", "\"online\":null", "\"kind\":\"snapshots\"", "\"source\":\"recorder\"")
                .contains("\"camera\":" + site.front.id().number(), "\"mendable\":true");
        site.recorder.trouble = Optional.of(new Trouble(Trouble.Kind.LOGIN_REFUSED, "No."));
        look();
        assertThat(admin.get("/api/v1" + page).body())
                .contains("\"kind\":\"login-refused\"", "cameras.front.snapshots");
    }

    @Test
    void why_nothing_could_be_seen_is_told_in_german_and_in_detail() {
        site.recorder.trouble = Optional.of(new Trouble(Trouble.Kind.LOGIN_REFUSED, "Frigate says 401."));
        admin.post("/language", Map.of("language", "de", "back", "/"));
        assertThat(look())
                .contains("lehnt die Anmeldung ab", "<p lang=\"en\">Frigate says 401.</p>")
                .doesNotContain("refuses the login");
    }

    @Test
    void masks_that_are_not_proven_are_listed_too() {
        site.masks.save(
                site.yard.id(),
                new WantedMasks(0, List.of(WantedMask.solid("door", Polygon.of(new Box(0.1, 0.1, 0.2, 0.2))))));
        assertThat(look()).contains("Masks that are not proven", "/cameras/" + site.yard.id());
    }

    @Test
    void whoever_sees_some_cameras_is_shown_nothing_of_others_or_of_the_whole_recorder() {
        site.recorder
                .has(Sight.OPEN_PORT, "", "port 5000", false)
                .has(Sight.SNAPSHOTS, "front", "front snapshots", true)
                .has(Sight.SNAPSHOTS, "yard", "yard snapshots", true);
        look();
        Visitor guard =
                running.invited(admin, "guard", "viewer", List.of(site.yard.id().number()));
        assertThat(guard.get(page).body())
                .contains("yard snapshots")
                .doesNotContain("front", "port 5000", "/mend", "/broker");
        assertThat(guard.get("/recorders/99/leaks").statusCode()).isEqualTo(404);
        assertThat(guard.get("/").body()).doesNotContain("asks for no login");
        assertThat(guard.get("/api/v1" + page).body())
                .contains("yard snapshots")
                .doesNotContain("front", "port 5000");
        assertThat(guard.get("/api/v1/recorders/99/leaks").statusCode()).isEqualTo(404);
        assertThat(guard.get("/api/v1/posture").body()).contains("yard").doesNotContain("front");
        assertThat(guard.post(page + "/look", Map.of()).statusCode()).isEqualTo(403);
        Visitor installer = running.invited(
                admin, "installer", "installer", List.of(site.yard.id().number()));
        assertThat(installer.post(page + "/look", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void a_camera_s_page_tells_its_reasons_and_leads_to_its_recorder() {
        site.recorder.has(Sight.FACE_RECOGNITION, "front", "face_recognition.enabled", false);
        look();
        assertThat(admin.get("/cameras/" + site.front.id()).body())
                .contains("identifiable", "recognises faces", "Switch face recognition off", page, "0 people");
        assertThat(admin.get("/cameras/" + site.yard.id()).body()).doesNotContain("recognises faces");
        assertThat(admin.get("/api/v1/cameras/" + site.front.id()).body())
                .contains("Its recorder recognises faces: it knows who was there by name.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_kind_of_finding_and_every_reason_has_its_sentences(Language language) {
        Texts texts = new Texts(language, new Sentences(), java.time.ZoneOffset.UTC);
        for (Sight sight : Sight.values()) {
            String key = sight.name().toLowerCase(java.util.Locale.ROOT).replace("_", "");
            assertThat(List.of("what.", "why.", "how.")).allMatch(part -> texts.knows("leaks." + part + key), key);
        }
        assertThat(texts.of("leaks.why.brokerkept")).endsWith(".");
        for (Trouble.Kind kind : Trouble.Kind.values()) {
            assertThat(texts.of("leaks.trouble."
                            + kind.name().toLowerCase(java.util.Locale.ROOT).replace("_", "")))
                    .endsWith(".");
        }
        for (obscura.plugin.posture.Reason reason : obscura.plugin.posture.Reason.values()) {
            assertThat(texts.of("posture.because." + reason.key()))
                    .endsWith(".")
                    .doesNotContainIgnoringCase("anonym");
            assertThat(texts.of("posture.next." + reason.key())).endsWith(".").doesNotContainIgnoringCase("anonym");
        }
        for (obscura.plugin.posture.Label label : obscura.plugin.posture.Label.values()) {
            assertThat(texts.of("posture.label." + label.key())).isNotBlank();
        }
    }
}
