package obscura.plugin.export.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which way an export may go, all at a glance. */
class ExportStateTest {
    @Test
    void an_export_goes_forward_and_never_back_from_its_end() {
        String table = Arrays.stream(ExportState.values())
                .map(state -> state.word() + " > "
                        + Arrays.stream(ExportState.values())
                                .filter(state::mayBecome)
                                .map(ExportState::word)
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));

        assertThat(table.replaceAll(" +\n", "\n").strip()).isEqualTo("""
                        queued > running cancelled
                        running > review done failed cancelled
                        review > queued cancelled deleted
                        done > deleted
                        failed > deleted
                        cancelled > deleted
                        deleted >""");
    }
}
