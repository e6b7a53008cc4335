package obscura.plugin.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a worker may say is little, and everything else is rubbish. */
class LineTest {
    private static final List<Line> ALL = List.of(
            new Line.Beat(),
            new Line.Progress("look", 3, 17),
            new Line.Result("{\"a\":\"\u00e4\\n\"}"),
            new Line.Refused("No."),
            new Line.CheckFailed("Not covered."),
            new Line.Failed("Disk full."));

    @Test
    void what_is_written_is_read_again() {
        for (Line line : ALL) {
            assertThat(line.written()).doesNotContain("\n");
            assertThat(Line.read(line.written())).isEqualTo(line);
        }
    }

    @Test
    void a_line_that_is_not_quite_right_is_rubbish() {
        for (String wrong : List.of(
                "",
                "null",
                "[]",
                "{}",
                "{\"beat\":false}",
                "{\"beat\":true} {\"beat\":true}",
                "{\"beat\":true,\"more\":1}",
                "{\"phase\":\"look\",\"done\":1}",
                "{\"phase\":\"look\",\"expected\":1,\"done\":1}",
                "{\"phase\":\"look\",\"done\":-1,\"expected\":2}",
                "{\"phase\":\"look\",\"done\":1.5,\"expected\":2}",
                "{\"phase\":\"look\",\"done\":99999999999999999999,\"expected\":2}",
                "{\"phase\":\"<b>\",\"done\":1,\"expected\":2}",
                "{\"result\":7}",
                "{\"result\":{\"a\":1}}",
                "{\"unknown\":\"x\"}",
                "{\"result\":\"x\"")) {
            assertThatThrownBy(() -> Line.read(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void random_bytes_never_do_worse_than_be_refused() {
        for (long seed = 1; seed <= 2000; seed++) {
            Random random = new Random(seed);
            StringBuilder text =
                    new StringBuilder(ALL.get(random.nextInt(ALL.size())).written());
            for (int i = random.nextInt(4); i >= 0; i--) {
                text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(200));
            }
            try {
                assertThat(Line.read(text.toString())).as("seed " + seed).isNotNull();
            } catch (IllegalArgumentException refused) {
                assertThat(refused.getMessage()).as("seed " + seed).isNotNull();
            }
        }
    }
}
