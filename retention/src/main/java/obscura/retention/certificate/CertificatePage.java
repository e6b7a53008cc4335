package obscura.retention.certificate;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import obscura.retention.run.ItemResult;
import obscura.retention.run.RunItem;

/**
 * A certificate as one HTML page to print: it loads nothing, runs nothing, and says no more than the signed file does. "File
 * removed" is as far as its words go.
 */
final class CertificatePage {
    private static final int MOST_ITEMS = 2000;

    private final Certificate head;
    private final String sha256;
    private final String fingerprint;

    CertificatePage(Certificate head, String sha256, String fingerprint) {
        this.head = head;
        this.sha256 = sha256;
        this.fingerprint = fingerprint;
    }

    void write(OutputStream stream, Consumer<Consumer<RunItem>> items) throws IOException {
        Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        out.write(top());
        out.write(facts());
        out.write(lines());
        out.write(list("What looked wrong", head.doubts()));
        out.write(list("What no run reaches, or this one did not", head.outOfReach()));
        items(out, items);
        out.write("</main>\n</body>\n</html>\n");
        out.flush();
    }

    private String top() {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <meta name="referrer" content="no-referrer">
                <title>Certificate of deletion</title>
                <style>
                body { font: 15px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1.5rem; color: #1a1f26 }
                table { border-collapse: collapse; width: 100%; margin: .5rem 0 1.5rem; font-size: .9em }
                th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid #d5dae0; vertical-align: top; overflow-wrap: break-word }
                td.number, th.number { text-align: right; white-space: nowrap }
                .bad { color: #a40000; font-weight: 600 }
                code { font-size: .9em; overflow-wrap: anywhere }
                @media print { body { padding: 0; font-size: 11px } thead { display: table-header-group } tr { break-inside: avoid } }
                </style>
                </head>
                <body>
                <main>
                <h1>Certificate of deletion</h1>
                """;
    }

    private String facts() {
        return "<table><tbody>"
                + fact("Site", head.site())
                + fact("Run", head.run() + ", by version " + head.rules() + " of the rules")
                + fact("Asked for by", head.by())
                + (head.confirmed().isEmpty() ? "" : fact("Confirmed by", head.confirmed()))
                + fact("Due by", head.planned().toString())
                + fact("Made", head.made().toString())
                + fact(
                        "Journal",
                        "begun with entry " + head.journal().number() + ", "
                                + head.journal().hash())
                + fact("SHA-256 of the signed file's body", sha256)
                + fact("Signed by the site's key", fingerprint)
                + "</tbody></table>\n<p>To check the signed file: <code>obscura verify-certificate</code></p>\n";
    }

    private static String fact(String name, String value) {
        return "<tr><th scope=\"row\">" + escape(name) + "</th><td>" + escape(value) + "</td></tr>\n";
    }

    private String lines() {
        StringBuilder html =
                new StringBuilder("<h2>What became of it</h2>\n<table><thead><tr><th>Camera</th><th>Kind</th>"
                        + "<th class=\"number\">Days</th><th>Result</th><th class=\"number\">Items</th><th class=\"number\">Bytes</th>"
                        + "<th>From</th><th>To</th></tr></thead><tbody>\n");
        for (Certificate.Line line : head.lines()) {
            html.append("<tr><td>").append(escape(line.name().isEmpty() ? "none" : line.name()));
            html.append("</td><td>").append(escape(line.kind()));
            html.append("</td><td class=\"number\">").append(line.days());
            html.append("</td><td>").append(result(of(line.result())));
            html.append("</td><td class=\"number\">").append(count(line.items()));
            html.append("</td><td class=\"number\">").append(count(line.bytes()));
            html.append("</td><td>").append(line.from());
            html.append("</td><td>").append(line.to()).append("</td></tr>\n");
        }
        return html.append("</tbody></table>\n").toString();
    }

    private static ItemResult of(String word) {
        return ItemResult.ofWord(word).orElseThrow();
    }

    private static String result(ItemResult result) {
        String words = escape(result.sentence());
        return result.isBad() ? "<span class=\"bad\">" + words + "</span>" : words;
    }

    private static String list(String title, List<String> sentences) {
        StringBuilder html = new StringBuilder();
        if (!sentences.isEmpty()) {
            html.append("<h2>").append(escape(title)).append("</h2>\n<ul>\n");
            sentences.forEach(
                    sentence -> html.append("<li>").append(escape(sentence)).append("</li>\n"));
            html.append("</ul>\n");
        }
        return html.toString();
    }

    private void items(Writer out, Consumer<Consumer<RunItem>> items) throws IOException {
        out.write("<h2>One by one</h2>\n");
        if (head.items() > MOST_ITEMS) {
            out.write("<p>The first " + count(MOST_ITEMS) + " of " + count(head.items())
                    + "; the signed file has all of them.</p>\n");
        }
        out.write("<table><thead><tr><th class=\"number\">No.</th><th>What</th><th>From</th><th>To</th><th>Where</th>"
                + "<th class=\"number\">Bytes</th><th>Result</th><th>Looked at again</th></tr></thead><tbody>\n");
        long[] written = {0};
        items.accept(item -> {
            if (written[0]++ < MOST_ITEMS) {
                row(out, item);
            }
        });
        out.write("</tbody></table>\n");
    }

    private static void row(Writer out, RunItem item) {
        try {
            out.write("<tr><td class=\"number\">" + item.number() + "</td><td>"
                    + escape(item.piece().word())
                    + "</td><td>" + item.piece().range().from() + "</td><td>"
                    + item.piece().range().to() + "</td><td><code>"
                    + escape(item.piece().place().word() + ": " + item.piece().key()) + "</code>"
                    + hash(item.piece().sha256()) + "</td><td class=\"number\">"
                    + (item.piece().bytes().isPresent()
                            ? count(item.piece().bytes().getAsLong())
                            : "not known")
                    + "</td><td>" + result(item.result())
                    + item.since().map(since -> " Since " + since + ".").orElse("")
                    + (item.said().isEmpty() ? "" : " " + escape(item.said()))
                    + "</td><td>" + looked(item) + "</td></tr>\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String sha256) {
        return sha256.isEmpty() ? "" : "<br>SHA-256 <code>" + escape(sha256) + "</code>";
    }

    private static String looked(RunItem item) {
        return item.looked()
                .map(Instant::toString)
                .map(at -> at + ", " + escape(item.how()))
                .orElse("not looked at");
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Safe between tags and inside a quoted attribute. */
    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
