package obscura.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import obscura.retention.certificate.CertificateVerdict;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class VerifyCertificateTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void what_holds_and_what_stays_open_is_said_and_the_code_is_0() {
        CertificateVerdict good =
                new CertificateVerdict(List.of("It holds."), List.of("Whose key it is."), List.of(), Optional.empty());
        assertThat(run(good, "c.json")).isZero();
        assertThat(said()).contains("holds    It holds.", "open     Whose key it is.", "is what was signed");
    }

    @Test
    void what_does_not_hold_is_said_on_one_line_and_the_code_is_4() {
        CertificateVerdict bad =
                new CertificateVerdict(List.of(), List.of(), List.of("Not\nas signed."), Optional.empty());
        assertThat(run(bad, "c.json")).isEqualTo(ExitCode.CHECK_FAILED.code());
        assertThat(said()).contains("BROKEN   Not\\u000aas signed.", "Do not trust");
    }

    private int run(CertificateVerdict verdict, String... words) {
        VerifyCertificate command = new VerifyCertificate(
                (file, home, signedBy) -> verdict, new PrintStream(out, true, StandardCharsets.UTF_8));
        return new CommandLine(command).execute(words);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
