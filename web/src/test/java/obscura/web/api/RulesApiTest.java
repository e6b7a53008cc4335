package obscura.web.api;

import static obscura.web.api.OldYard.FIVE_DAYS;
import static obscura.web.api.OldYard.RULES;
import static obscura.web.api.OldYard.isProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import obscura.web.RunningSite;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules set and read by a program. */
class RulesApiTest {
    @TempDir
    Path folder;

    @AutoClose
    private OldYard yard;

    private RunningSite.Visitor admin;

    @BeforeEach
    void start() {
        yard = new OldYard(folder);
        admin = yard.admin();
    }

    @Test
    void rules_are_set_and_read_with_their_version() {
        HttpResponse<String> none = admin.get(RULES);
        assertThat(none.body()).isEqualTo("[]");
        assertThat(none.headers().firstValue("X-Rules-Version")).contains("0");
        HttpResponse<String> set = admin.send("PUT", RULES + "?place=de&why=a+test", FIVE_DAYS);
        assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
        assertThat(set.headers().firstValue("X-Rules-Version")).contains("1");
        assertThat(admin.get(RULES).body())
                .isEqualTo("[{\"camera\":null,\"kind\":\"recordings\",\"days\":5,\"reason\":\"far away\"}]");
        isProblem(admin.send("PUT", RULES + "?seen=0", FIVE_DAYS), 422, "Somebody else has changed the rules");
        assertThat(admin.get(RULES).headers().firstValue("X-Rules-Version")).contains("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"kind\":\"recordings\",\"days\":0,\"reason\":\"x\"}]",
                "[{\"kind\":\"recordings\",\"days\":-1,\"reason\":\"x\"}]",
                "[{\"kind\":\"recordings\",\"days\":3651,\"reason\":\"x\"}]",
                "[{\"kind\":\"recordings\",\"days\":4294967297,\"reason\":\"x\"}]",
                "[{\"kind\":\"originals\",\"days\":1,\"reason\":\"x\"}]",
                "[{\"kind\":\"counts\",\"days\":1,\"reason\":\"x\"}]",
                "[{\"kind\":\"journal\",\"days\":1,\"reason\":\"x\"}]",
                "[{\"camera\":1,\"kind\":\"journal\",\"days\":400,\"reason\":\"x\"}]",
                "[{\"kind\":\"recordings\",\"days\":9}]"
            })
    void rules_that_make_no_sense_are_refused_with_the_number_of_the_rule(String body) {
        isProblem(admin.send("PUT", RULES + "?place=de", body), 422, "Rule 1: ");
        assertThat(admin.get(RULES).body()).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "{}",
                "[null]",
                "[[]]",
                "[{\"kind\":\"recordings\"}]",
                "[{\"days\":3}]",
                "[{\"kind\":\"everything\",\"days\":3}]",
                "[{\"kind\":\"recordings\",\"days\":\"few\"}]",
                "[{\"kind\":\"recordings\",\"days\":99999999999999999999}]",
                "[{\"camera\":0,\"kind\":\"recordings\",\"days\":3}]",
                "[{\"camera\":-4,\"kind\":\"recordings\",\"days\":3}]",
                "[{\"kind\":\"recordings\",\"days\":3,\"hold\":false}]"
            })
    void what_is_no_list_of_rules_is_a_problem(String body) {
        isProblem(admin.send("PUT", RULES + "?place=de", body), 400);
        assertThat(admin.get(RULES).body()).isEqualTo("[]");
    }

    @Test
    void words_about_a_change_that_make_no_sense_are_refused() {
        isProblem(admin.send("PUT", RULES + "?place=mars", FIVE_DAYS), 422);
        isProblem(admin.send("PUT", RULES + "?place=de&why=+", FIVE_DAYS), 422);
        isProblem(admin.send("PUT", RULES + "?seen=-1", FIVE_DAYS), 400);
        assertThat(admin.get(RULES).body()).isEqualTo("[]");
    }
}
