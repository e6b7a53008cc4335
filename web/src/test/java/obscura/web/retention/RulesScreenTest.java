package obscura.web.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import obscura.retention.rule.RuleKind;
import obscura.web.RunningSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of rules offers what a rule can do something about, and says plainly what none can. */
class RulesScreenTest {
    @TempDir
    Path home;

    private RunningSite site;
    private RunningSite.Visitor admin;

    @BeforeEach
    void start() {
        site = new RunningSite(home);
        admin = site.admin();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void what_obscura_keeps_nothing_of_is_not_offered() {
        String page = admin.get("/retention").body();
        assertThat(page).contains("value=\"recordings\"", "value=\"exports\"");
        assertThat(Arrays.stream(RuleKind.values()).filter(kind -> kind.isStillToCome() || kind.isFixed()))
                .isNotEmpty()
                .allSatisfy(kind -> assertThat(page).doesNotContain("value=\"" + kind.word() + "\""));
    }

    @Test
    void a_rule_about_it_that_is_sent_all_the_same_is_refused_in_plain_words() {
        for (String kind : new String[] {"originals", "counts"}) {
            String answer = admin.post(
                            "/retention/rules",
                            Map.of(
                                    "seen", "0",
                                    "place", "eu",
                                    "why", "a test",
                                    "kind", kind,
                                    "camera", "",
                                    "days", "3",
                                    "reason", "because"))
                    .body();
            assertThat(admin.get("/api/v1/retention/rules").body()).isEqualTo("[]");
            assertThat(answer).as(kind).contains("Obscura keeps none of them yet");
        }
        String refused = admin.send(
                        "PUT",
                        "/api/v1/retention/rules?place=eu",
                        "[{\"kind\":\"originals\",\"days\":1,\"reason\":\"x\"}]")
                .body();
        assertThat(refused).contains("Obscura keeps none of them yet, so no rule would delete any. Leave it out.");
    }
}
