package obscura.e2e.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Deque's axe-core, run inside a page: what keeps somebody with a screen reader, a keyboard or weak eyes out. */
final class Axe {
    private static final String RUN = """
            async () => (await axe.run(document, {resultTypes: ['violations']})).violations
                .filter(v => v.impact === 'serious' || v.impact === 'critical')
                .flatMap(v => v.nodes.map(n => v.id + ': ' + v.help + ': ' + n.html.slice(0, 200) + ' ' + n.failureSummary))
            """;

    private Axe() {}

    /** Those that are serious or critical, in words. */
    static List<String> violations(Page page) {
        page.evaluate(script());
        return ((List<?>) page.evaluate(RUN)).stream().map(Object::toString).toList();
    }

    /** As text, for the page's content policy lets no foreign script in. */
    private static String script() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8) + "; undefined";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
