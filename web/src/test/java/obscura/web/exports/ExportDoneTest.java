package obscura.web.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import obscura.plugin.export.Progress;
import obscura.plugin.export.VerifyExport;
import obscura.plugin.seal.SiteKey;
import obscura.plugin.video.libav.LibavFiles;
import obscura.web.RecordedHome;
import obscura.web.RunningSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One export, made by the real app with its real worker process, and everything it can be asked for. */
class ExportDoneTest {
    @TempDir
    static Path folder;

    private static RecordedHome home;
    private static RunningSite site;
    private static RunningSite.Visitor admin;
    private static String id;
    private static String at;

    @BeforeAll
    static void one_export() throws IOException {
        home = RecordedHome.in(folder);
        site = new RunningSite(home.path());
        admin = site.admin();
        Orders orders = new Orders(admin);
        id = orders.order(home.camera("yard"), 1, 22, "once", "k1");
        at = "/exports/" + id;
        assertThat(orders.untilOver(id)).as(admin.get(at).body()).isEqualTo("done");
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void what_is_downloaded_is_accepted_by_a_stranger_and_signed_by_this_site() throws IOException {
        Path video =
                Files.write(folder.resolve("got.mp4"), admin.bytes(at + "/file").body());
        Path receipt = Files.write(
                folder.resolve("got.json"), admin.bytes(at + "/receipt.json").body());
        VerifyExport.Verdict verdict = new VerifyExport(new LibavFiles())
                .verify(
                        video,
                        receipt,
                        Optional.of(SiteKey.in(home.path().resolve("keys")).fingerprint()),
                        Progress.SILENT);
        assertThat(verdict.broken()).isEmpty();
        assertThat(verdict.held()).anyMatch(words -> words.contains("signed by the site you named"));
    }

    @Test
    void its_page_says_what_was_made_what_is_missing_and_what_is_not_promised() {
        String page = admin.get(at).body();
        assertThat(page)
                .contains("Done", "Download video", "/play\"", "asked by the police, case 12")
                .contains("10:00:08–10:00:20")
                .contains("What this does not promise", "Faces were not looked for on their own")
                .contains("obscura verify obscura-" + id + ".mp4")
                .contains(SiteKey.in(home.path().resolve("keys")).fingerprint().groups());
    }

    @Test
    void a_download_has_our_name_cannot_be_sniffed_or_cached_and_is_no_page() {
        HttpResponse<byte[]> video = admin.bytes(at + "/file");
        assertThat(header(video, "Content-Disposition")).isEqualTo("attachment; filename=\"obscura-" + id + ".mp4\"");
        assertThat(header(video, "Content-Type")).isEqualTo("video/mp4");
        assertThat(header(video, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(video, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(video, "Content-Length")).isEqualTo(Integer.toString(video.body().length));
    }

    @Test
    void a_part_is_the_part_that_was_asked_for() {
        byte[] whole = admin.bytes(at + "/file").body();
        HttpResponse<byte[]> part = admin.bytes(at + "/play", "Range", "bytes=100-299");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(header(part, "Content-Range")).isEqualTo("bytes 100-299/" + whole.length);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole, 100, 300));
        assertThat(header(part, "Content-Disposition")).startsWith("inline");

        HttpResponse<byte[]> end = admin.bytes(at + "/file", "Range", "bytes=-10");
        assertThat(end.body()).isEqualTo(Arrays.copyOfRange(whole, whole.length - 10, whole.length));
        assertThat(admin.bytes(at + "/file", "Range", "bytes=" + whole.length + "-")
                        .statusCode())
                .isEqualTo(416);
        HttpResponse<byte[]> other = admin.bytes(at + "/file", "Range", "bytes=0-9", "If-Range", "\"another\"");
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @Test
    void every_download_is_counted_and_in_the_journal_and_its_parts_are_one() {
        RunningSite.Visitor anna = site.invited(admin, "anna", "operator");
        anna.bytes(at + "/file", "Range", "bytes=50-");
        anna.bytes(at + "/file", "Range", "bytes=60-");
        anna.bytes(at + "/file", "Range", "bytes=0-");
        assertThat(entries("anna", "download-export")).isEqualTo(1);
        anna.bytes(at + "/file");
        anna.bytes(at + "/file");
        assertThat(entries("anna", "download-export")).isEqualTo(3);
        anna.get(at + "/receipt");
        anna.get(at + "/receipt.json");
        assertThat(entries("anna", "download-receipt")).isEqualTo(2);
    }

    private static int entries(String who, String act) {
        return admin.get("/api/v1/journal?who=" + who + "&act=" + act).body().split("\"number\"", -1).length - 1;
    }

    @Test
    void the_receipt_page_keeps_its_own_style_and_runs_nothing() {
        HttpResponse<String> page = admin.get(at + "/receipt");
        assertThat(page.body()).contains("Redaction receipt", "<style>");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .isEqualTo("sandbox; default-src 'none'; style-src 'unsafe-inline'");
    }

    @Test
    void to_whoever_may_not_see_the_camera_it_is_not_there_at_any_address() {
        RunningSite.Visitor gate = site.invited(admin, "gate-only", "privacy-officer", List.of(home.camera("gate")));
        for (String path : List.of("", "/file", "/play", "/receipt", "/receipt.json", "/events")) {
            assertThat(gate.get(at + path).statusCode()).as(path).isEqualTo(404);
            assertThat(gate.get(at + path).body().replace(at, "/exports/999"))
                    .as(path)
                    .isEqualTo(gate.get("/exports/999" + path).body());
        }
        for (String path : List.of("", "/file", "/receipt")) {
            assertThat(gate.get("/api/v1" + at + path).statusCode()).as(path).isEqualTo(404);
        }
        for (String path : List.of("/cancel", "/delete")) {
            assertThat(gate.post(at + path, List.of()).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(gate.get("/exports").body()).doesNotContain("yard").contains("There are no exports yet");
        assertThat(gate.get("/api/v1/exports").body()).isEqualTo("{\"exports\":[]}");
    }

    @Test
    void whoever_has_no_right_is_refused_at_every_address() {
        RunningSite.Visitor viewer = site.invited(admin, "viewer", "viewer");
        for (String path : List.of("", "/file", "/play", "/receipt", "/receipt.json", "/events")) {
            assertThat(viewer.get(at + path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(viewer.get("/exports").statusCode()).isEqualTo(403);
        assertThat(viewer.get("/exports/new").statusCode()).isEqualTo(403);
        assertThat(viewer.post("/exports", List.of()).statusCode()).isEqualTo(403);
        assertThat(site.visitor().get(at + "/file").body()).doesNotContain("ftyp");
        RunningSite.Visitor operator = site.invited(admin, "operator", "operator");
        assertThat(operator.post(at + "/delete", List.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void no_spelling_of_an_id_leads_anywhere_else() {
        for (String spelling :
                List.of("..", "%2e%2e", "..%5c1", "0", "-1", "1%00", "1.", "+1", "01x", "9".repeat(40))) {
            assertThat(admin.get("/exports/" + spelling + "/file").statusCode())
                    .as(spelling)
                    .isIn(400, 404);
        }
    }

    @Test
    void a_form_sent_twice_orders_once() {
        String again = new Orders(admin).order(home.camera("yard"), 1, 22, "once", "k1");
        assertThat(again).isEqualTo(id);
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
