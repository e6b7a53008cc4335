package obscura.plugin.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import obscura.plugin.mask.Hide;
import org.junit.jupiter.api.Test;

class ReceiptPageTest {
    private static final String HOSTILE = "<img src=x onerror=alert(1)> & \"quoted\" 'twice' {{x}} hx-get";

    @Test
    void the_page_says_what_the_receipt_says() {
        Receipt receipt = SampleReceipt.typical();
        String page = ReceiptPage.of(receipt);
        assertThat(page)
                .contains("3f0c8a51 d2e94b77", "2:00", "3,000", "1920 × 1080", "18.7 MB", "2,218", "Obscura 0.1.0")
                .contains("All 4 checks that were made passed", "1 check was not done");
        receipt.limits().forEach(limit -> assertThat(page).contains(PageText.escape(limit)));
        receipt.checks().forEach(check -> assertThat(page).contains(PageText.escape(check.detail())));
        receipt.hiding().givenUp().forEach(g -> assertThat(page).contains(g.words()));
    }

    @Test
    void it_never_promises_what_nobody_can() {
        for (Receipt receipt : List.of(SampleReceipt.typical(), withChecks(List.of()))) {
            assertThat(ReceiptPage.of(receipt).toLowerCase(Locale.ROOT))
                    .doesNotContain("anonym", "gdpr", "compliant", "guarantee", "unrecognis", "securely", "military");
        }
    }

    @Test
    void a_failed_check_is_what_one_reads_first() {
        String page = ReceiptPage.of(withChecks(
                List.of(Check.passed("One colour", "Measured."), Check.failed("No tags", "A title is still there."))));
        assertThat(page).contains("1 check failed", "Do not hand this file on").doesNotContain("were made passed");
    }

    @Test
    void nothing_checked_is_not_a_success() {
        Check open = Check.notDone("One colour", "Not asked for.");
        assertThat(ReceiptPage.of(withChecks(List.of(open)))).contains("Nothing was checked");
        assertThat(ReceiptPage.of(withChecks(List.of()))).contains("Nothing was checked");
    }

    @Test
    void text_from_outside_is_text_and_nothing_else() {
        Receipt typical = SampleReceipt.typical();
        Receipt hostile = new Receipt(
                HOSTILE,
                typical.export(),
                typical.picture(),
                typical.paint(),
                new Hiding(
                        Set.of(Hide.PEOPLE, Hide.FACES, Hide.MOTION), List.of(new Hiding.GivenUp(Hide.TEXT, HOSTILE))),
                List.of(new Receipt.UsedDetector(HOSTILE, Hide.PEOPLE, SampleReceipt.HASH, 0.5, 0.1)),
                typical.counts(),
                typical.encoder(),
                List.of(Check.passed(HOSTILE, HOSTILE)),
                1,
                List.of(),
                Decided.byNobody(0),
                List.of(HOSTILE),
                typical.regions());
        assertThat(ReceiptPage.of(hostile))
                .doesNotContain("<img", "'twice'", "\"quoted\"")
                .contains("&lt;img src=x onerror=alert(1)&gt; &amp; &quot;quoted&quot;");
    }

    @Test
    void it_loads_and_runs_nothing() {
        assertThat(ReceiptPage.of(SampleReceipt.typical()))
                .contains("default-src 'none'")
                .doesNotContainIgnoringCase("<script")
                .doesNotContain("http:", "https:", "url(", "src=", "@import", "javascript:")
                .doesNotContainPattern("\\son[a-z]+=");
    }

    @Test
    void its_body_is_well_formed() throws Exception {
        String page = ReceiptPage.of(SampleReceipt.typical());
        String body = page.substring(page.indexOf("<main>"), page.indexOf("</body>"));
        XMLStreamReader reader = XMLInputFactory.newFactory().createXMLStreamReader(new StringReader(body));
        int tables = 0;
        while (reader.hasNext()) {
            tables += reader.next() == XMLStreamReader.START_ELEMENT
                            && reader.getLocalName().equals("table")
                    ? 1
                    : 0;
        }
        assertThat(tables).isEqualTo(3);
    }

    @Test
    void a_hundred_thousand_regions_make_no_longer_page() {
        Receipt few = SampleReceipt.typical();
        Receipt many = SampleReceipt.with(few.hiding(), few.checks(), SampleReceipt.walkers(100_000));
        assertThat(ReceiptPage.of(many).length()).isLessThan(100_000);
    }

    private static Receipt withChecks(List<Check> checks) {
        return SampleReceipt.with(Hiding.of(Set.of(Hide.PEOPLE)), checks, SampleReceipt.walkers(3));
    }
}
