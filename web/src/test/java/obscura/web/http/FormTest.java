package obscura.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTest {
    @Test
    void what_is_wrong_is_said_at_its_field_and_what_was_typed_stays() {
        Form form = new Form(Map.of("days", List.of("many")));
        assertThat(form.read("days", Integer::parseInt, "Give a number.")).isEmpty();
        assertThat(form.isRight()).isFalse();
        assertThat(form.wrongWith("days")).isEqualTo("Give a number.");
        assertThat(form.text("days")).isEqualTo("many");
    }

    @Test
    void the_first_thing_that_is_wrong_is_what_is_said() {
        Form form = Form.empty();
        form.wrong("name", "first");
        form.wrong("name", "second");
        assertThat(form.wrongWith("name")).isEqualTo("first");
    }

    @Test
    void a_field_that_was_not_sent_is_empty_and_a_line_must_not_be() {
        Form form = Form.empty();
        assertThat(form.line("name", 10, "Give a name.")).isEmpty();
        assertThat(form.wrongWith("name")).isEqualTo("Give a name.");
    }
}
