package obscura.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import obscura.plugin.journal.ChainFinding;
import obscura.plugin.journal.ChainVerdict;

/** What a check of a journal finds broken; every verdict must agree with its findings, and every finding be a sentence. */
final class Faults {
    private Faults() {}

    static List<ChainFinding> in(Path home) {
        return of(Kept.verify(home));
    }

    static List<ChainFinding> of(ChainVerdict verdict) {
        assertThat(verdict.whole()).isEqualTo(verdict.findings().stream().noneMatch(ChainFinding::breaks));
        verdict.findings().forEach(found -> assertThat(found.words()).endsWith("."));
        return verdict.findings().stream().filter(ChainFinding::breaks).toList();
    }
}
