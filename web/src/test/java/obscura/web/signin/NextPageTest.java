package obscura.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NextPageTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/exports/5", "/cameras/1?day=2026-11-26&at=12:00"})
    void a_page_of_ours_is_gone_to(String wanted) {
        assertThat(NextPage.of(wanted)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//elsewhere.example/",
                "https://elsewhere.example/",
                "/\\elsewhere.example",
                "javascript:alert(1)",
                "/x\r\nSet-Cookie: a=b",
                "",
                "/sign-out",
                "/\t/elsewhere.example"
            })
    void whatever_leads_elsewhere_leads_to_the_first_page(String wanted) {
        assertThat(NextPage.of(wanted)).isEqualTo("/");
    }

    @Test
    void nothing_wanted_is_the_first_page() {
        assertThat(NextPage.of(null)).isEqualTo("/");
    }
}
