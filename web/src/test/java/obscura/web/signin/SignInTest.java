package obscura.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import obscura.web.RunningSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInTest {
    @TempDir
    Path home;

    private RunningSite site;

    @BeforeEach
    void start() {
        site = new RunningSite(home.resolve("home"));
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void before_there_is_an_account_every_page_leads_to_making_the_first_one() {
        HttpResponse<String> answer = site.visitor().get("/");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/first-account");
    }

    @Test
    void the_first_account_takes_the_code_from_the_console() {
        RunningSite.Visitor guest = site.visitor();
        assertThat(first(guest, "wrong", "eve").statusCode()).isEqualTo(422);
        assertThat(first(guest, site.code(), "boss").statusCode()).isEqualTo(303);
        assertThat(guest.get("/").body()).contains("boss");
    }

    @Test
    void two_first_accounts_at_once_are_one() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        String code = site.code();
        Callable<Integer> one = () -> first(site.visitor(), code, "first").statusCode();
        Callable<Integer> other = () -> first(site.visitor(), code, "second").statusCode();
        int made = 0;
        for (Future<Integer> answer : two.invokeAll(List.of(one, other))) {
            made += answer.get() == 303 ? 1 : 0;
        }
        two.shutdown();
        assertThat(made).isEqualTo(1);
    }

    @Test
    void a_wrong_password_is_refused_and_in_the_journal() {
        RunningSite.Visitor admin = site.admin();
        HttpResponse<String> answer = site.visitor().post("/sign-in", Map.of("name", "boss", "password", "wrong"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
                .contains("The name or the password is not right.")
                .doesNotContain("value=\"wrong\"");
        assertThat(admin.get("/journal?act=sign-in&result=refused").body()).contains("boss");
    }

    @Test
    void a_name_that_does_not_exist_is_answered_just_as_a_wrong_password_is() {
        site.admin();
        Map<String, String> nobody = Map.of("name", "nobody", "password", RunningSite.PASSWORD);
        Map<String, String> wrong = Map.of("name", "boss", "password", "wrong");
        String first = site.visitor().post("/sign-in", nobody).body().replace("nobody", "NAME");
        String second = site.visitor().post("/sign-in", wrong).body().replace("boss", "NAME");
        assertThat(withoutSecrets(first)).isEqualTo(withoutSecrets(second));
    }

    @Test
    void what_was_typed_when_the_session_was_over_is_sent_after_signing_in_again() {
        RunningSite.Visitor admin = site.admin();
        RunningSite.Visitor late = site.visitor();
        String signIn = late.post(
                        "/people/invite", Map.of("role", "viewer", "limit", "<b>all</b>", "password", "secret"))
                .body();
        assertThat(signIn)
                .contains("name=\"carried.role\" value=\"viewer\"")
                .contains("&lt;b>all&lt;/b>")
                .doesNotContain("secret");
        String resume = late.post(
                        "/sign-in",
                        Map.of(
                                "name", "boss",
                                "password", RunningSite.PASSWORD,
                                "next", "/people/invite",
                                "carried.role", "viewer",
                                "carried.limit", "all"))
                .body();
        assertThat(resume).contains("action=\"/people/invite\"").contains("name=\"role\" value=\"viewer\"");
        assertThat(admin.get("/people").body()).doesNotContain("/withdraw");
    }

    @Test
    void what_was_typed_before_the_password_had_to_be_confirmed_is_sent_after_it_was() throws SQLException {
        RunningSite.Visitor admin = site.admin();
        letTheConfirmationRunOut();
        HttpResponse<String> asked = admin.post("/people/invite", Map.of("role", "viewer", "limit", "all"));
        assertThat(asked.statusCode()).isEqualTo(403);
        assertThat(asked.body()).contains("action=\"/confirm\"").contains("name=\"carried.role\" value=\"viewer\"");
        Map<String, String> again = Map.of(
                "password",
                RunningSite.PASSWORD,
                "next",
                "/people/invite",
                "carried.role",
                "viewer",
                "carried.limit",
                "all");
        assertThat(admin.post("/confirm", again).body()).contains("action=\"/people/invite\"");
        assertThat(admin.post("/people/invite", Map.of("role", "viewer", "limit", "all"))
                        .body())
                .contains("/join#");
    }

    private void letTheConfirmationRunOut() throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("home/obscura.db"));
                Statement change = database.createStatement()) {
            change.execute("UPDATE session SET confirmed_at = 0");
        }
    }

    @Test
    void signing_out_ends_the_session_for_good() {
        RunningSite.Visitor admin = site.admin();
        assertThat(admin.post("/sign-out", Map.of()).statusCode()).isEqualTo(303);
        assertThat(admin.get("/").statusCode()).isEqualTo(401);
    }

    @Test
    void the_language_is_chosen_and_kept() {
        RunningSite.Visitor admin = site.admin();
        admin.post("/language", Map.of("language", "de"));
        assertThat(admin.get("/journal").body()).contains("<html lang=\"de\">").contains("Protokoll");
    }

    private HttpResponse<String> first(RunningSite.Visitor guest, String code, String name) {
        return guest.post(
                "/first-account",
                Map.of("code", code, "name", name, "password", RunningSite.PASSWORD, "again", RunningSite.PASSWORD));
    }

    private static String withoutSecrets(String page) {
        return page.replaceAll("name=\"csrf\" value=\"[^\"]+\"", "").replaceAll("X-CSRF-Token[^}]+", "");
    }
}
