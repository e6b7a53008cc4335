package obscura.plugin.export;

import static obscura.plugin.export.PageText.count;
import static obscura.plugin.export.PageText.each;
import static obscura.plugin.export.PageText.escape;

import java.util.Optional;
import obscura.plugin.mask.Hide;
import obscura.plugin.plan.Paint;
import obscura.plugin.seal.Fingerprint;

/**
 * The receipt as one HTML page for people: it loads nothing, runs nothing, prints on A4, and says no more than the
 * receipt does. Never does it call an export anonymous or lawful: it says what was done, what was checked, and what
 * was not.
 */
public final class ReceiptPage {
    private static final String TICK =
            "<svg viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\"M3 8.5 6.5 12 13 4.5\"/></svg>";
    private static final String CROSS =
            "<svg viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\"M4 4l8 8M12 4l-8 8\"/></svg>";
    private static final String RING = "<svg viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\"M4 8h8\"/></svg>";

    private final Receipt receipt;
    private final Optional<Fingerprint> site;

    private ReceiptPage(Receipt receipt, Optional<Fingerprint> site) {
        this.receipt = receipt;
        this.site = site;
    }

    /** The whole page, to be written as UTF-8. */
    public static String of(Receipt receipt) {
        return of(receipt, Optional.empty());
    }

    /** @param site who signed the receipt, if anybody did */
    public static String of(Receipt receipt, Optional<Fingerprint> site) {
        return new ReceiptPage(receipt, site).html();
    }

    private String html() {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <meta name="referrer" content="no-referrer">
                <title>Redaction receipt</title>
                <style>
                """
                + PageStyle.CSS
                + "</style>\n</head>\n<body>\n<main>\n"
                + head()
                + verdict()
                + facts()
                + site.map(ReceiptPage::signed).orElse("")
                + hidden()
                + checks()
                + limits()
                + means()
                + foot()
                + "</main>\n</body>\n</html>\n";
    }

    private String head() {
        return """
                <header>
                <div class="brand"><svg viewBox="0 0 26 26" aria-hidden="true">\
                <path d="M3 0h20a3 3 0 0 1 3 3v20a3 3 0 0 1-3 3H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3Zm1 4v18h18V4Z"/>\
                <path d="M4 10h14v7H4z"/></svg>Obscura</div>
                <div class="made">Made with %s</div>
                </header>
                <h1>Redaction receipt</h1>
                <p class="lead">What was hidden in one video, how, and what was checked afterwards on the finished file.
                It belongs to the one file with the fingerprint below and says nothing about the recording it was made
                from.</p>
                """.formatted(escape(receipt.program()));
    }

    private String verdict() {
        long failed = number(Check.Result.FAILED);
        long open = number(Check.Result.NOT_DONE);
        long passed = number(Check.Result.PASSED);
        if (failed > 0) {
            return banner("bad", checks(failed) + " failed", "Do not hand this file on. See which below.");
        }
        if (passed == 0) {
            return banner("open", "Nothing was checked", "What the file shows and holds is not known.");
        }
        String rest = open == 0
                ? "Read what they cover, and what they can't, below."
                : checks(open) + (open == 1 ? " was" : " were") + " not done, see below.";
        return banner(
                "good",
                passed == 1 ? "The one check that was made passed" : "All " + passed + " checks that were made passed",
                rest);
    }

    private static String checks(long number) {
        return number == 1 ? "1 check" : count(number) + " checks";
    }

    private long number(Check.Result result) {
        return receipt.checks().stream().filter(c -> c.result() == result).count();
    }

    private static String banner(String style, String strong, String rest) {
        return "<div class=\"verdict %s\"><strong>%s</strong><span>%s</span></div>%n".formatted(style, strong, rest);
    }

    private String facts() {
        Receipt.ExportedPicture picture = receipt.picture();
        return """
                <div class="print"><span class="label">Fingerprint of the file (SHA-256)</span>
                <code class="hash">%s</code></div>
                <dl class="facts">
                <div><dt>Plays for</dt><dd>%s</dd></div>
                <div><dt>Frames</dt><dd>%s</dd></div>
                <div><dt>Picture</dt><dd>%d × %d</dd></div>
                <div><dt>File</dt><dd>%s</dd></div>
                </dl>
                """.formatted(
                        PageText.groups(receipt.export().sha256()),
                        PageText.duration(picture.seconds()),
                        count(picture.frames()),
                        picture.width(),
                        picture.height(),
                        PageText.bytes(receipt.export().bytes()));
    }

    private static String signed(Fingerprint site) {
        return """
                <div class="print"><span class="label">The receipt file is signed by the site with this fingerprint: compare it
                with the one on the site's About page. This page itself is not signed.</span>
                <code class="hash">%s</code></div>
                """.formatted(site.groups());
    }

    private String hidden() {
        Receipt.Counts counts = receipt.counts();
        String paint = receipt.paint() == Paint.SOLID
                ? "with solid black, which leaves nothing of the pixels under it"
                : "with the empty scene, and with solid black where none is known; nothing is left of the pixels";
        return """
                <h2>What was hidden</h2>
                <p>Painted over %s. Something was painted in %s of %s frames; %s of them are painted from edge to
                edge%s. %s regions in all.</p>
                <table><tbody>%s%s</tbody></table>
                %s<h2>When something is covered</h2>
                %s
                """.formatted(
                        paint,
                        count(counts.framesPainted()),
                        count(receipt.picture().frames()),
                        count(counts.framesWhole()),
                        concealed(counts.framesConcealed()),
                        count(receipt.regions().size()),
                        each(receipt.hiding().kinds(), this::hiddenRow),
                        each(receipt.hiding().givenUp(), ReceiptPage::givenUpRow),
                        decided(),
                        new PageTimeline(receipt).html());
    }

    /** Somebody who is shown on purpose must not be read over. */
    private String decided() {
        String words = each(receipt.decided().words(), line -> "<p>" + escape(line) + "</p>\n");
        String style = receipt.decided().kept() > 0 ? " class=\"verdict open\"" : "";
        return words.isEmpty() ? "" : "<h2>What a person decided</h2>\n<div" + style + ">" + words + "</div>\n";
    }

    private static String concealed(long frames) {
        return frames == 0 ? "" : ", " + count(frames) + " because the recording was damaged there";
    }

    private String hiddenRow(Hide kind) {
        return """
                <tr><th scope="row">%s</th><td class="result good">%sCovered</td>\
                <td class="detail">%s; %s followed</td></tr>
                """.formatted(
                        PageText.name(kind),
                        TICK,
                        PageText.meaning(kind),
                        count(receipt.counts().tracks().get(kind)));
    }

    private static String givenUpRow(Hiding.GivenUp givenUp) {
        return """
                <tr><th scope="row">%s</th><td class="result open">%sNot covered</td><td class="detail">%s</td></tr>
                """.formatted(PageText.name(givenUp.kind()), RING, escape(givenUp.words()));
    }

    private String checks() {
        return """
                <h2>What was checked on the finished file</h2>
                <table><thead><tr><th scope="col">Check</th><th scope="col">Result</th><th scope="col">What it came to</th>\
                </tr></thead><tbody>%s</tbody></table>
                """.formatted(each(receipt.checks(), ReceiptPage::checkRow));
    }

    private static String checkRow(Check check) {
        String result = switch (check.result()) {
            case PASSED -> "good\">" + TICK + "Passed";
            case FAILED -> "bad\">" + CROSS + "Failed";
            case NOT_DONE -> "open\">" + RING + "Not done";
        };
        return "<tr><th scope=\"row\">%s</th><td class=\"result %s</td><td class=\"detail\">%s</td></tr>%n"
                .formatted(escape(check.name()), result, escape(check.detail()));
    }

    private String limits() {
        return """
                <h2>What this receipt does not promise</h2>
                <ol class="limits">%s</ol>
                """.formatted(each(receipt.limits(), limit -> "<li>" + escape(limit) + "</li>\n"));
    }

    private String means() {
        String rows = each(receipt.detectors(), ReceiptPage::detectorRow);
        String table = rows.isEmpty()
                ? "<p>No detector was used: everything painted was drawn by hand.</p>"
                : """
                <table><thead><tr><th scope="col">Detector</th><th scope="col">Finds</th><th scope="col">Thresholds</th>\
                <th scope="col" class="wide">SHA-256 of the model</th></tr></thead><tbody>%s</tbody></table>
                """.formatted(rows);
        return """
                <h2>By what means</h2>
                %s
                <p class="detail">%s looks of a detector; looked again at the finished picture %d times.
                Encoded with libx264, preset %s, constant quality %d, %d threads, without a rate cap.</p>
                """.formatted(
                        table,
                        count(receipt.counts().looks()),
                        receipt.rounds(),
                        escape(receipt.encoder().preset()),
                        receipt.encoder().crf(),
                        receipt.encoder().threads());
    }

    private static String detectorRow(Receipt.UsedDetector detector) {
        return """
                <tr><th scope="row">%s</th><td>%s</td><td class="number">%s / %s</td>\
                <td class="wide"><code>%s</code></td></tr>
                """.formatted(
                        escape(detector.name()),
                        PageText.name(detector.kind()),
                        detector.threshold(),
                        detector.weak(),
                        detector.sha256());
    }

    private String foot() {
        return """
                <footer><p><strong>Check it yourself.</strong> With the video and the receipt file (JSON) that came with
                this page, no recording needed: <code>obscura verify VIDEO.mp4 RECEIPT.json</code></p>
                <p>What was painted over can't be computed back from this file. Whether people can still be told apart by what
                is left to see is for a person to judge.</p></footer>
                """;
    }
}
