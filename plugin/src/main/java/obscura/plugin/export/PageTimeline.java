package obscura.plugin.export;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import obscura.plugin.mask.Hide;
import obscura.plugin.time.Span;

/** When something was painted, as one bar for each kind. However many regions there are, a bar has 600 steps. */
final class PageTimeline {
    private static final int STEPS = 600;
    private static final int TICKS = 5;

    private final Receipt receipt;
    private final double length;

    PageTimeline(Receipt receipt) {
        this.receipt = receipt;
        this.length = Math.max(1, receipt.picture().seconds() * Span.SECOND);
    }

    String html() {
        StringBuilder rows = new StringBuilder();
        for (Hide kind : receipt.hiding().kinds()) {
            rows.append(row(PageText.name(kind), "on", spansOf(kind)));
        }
        if (receipt.regions().stream().anyMatch(r -> r.kind() == null)) {
            rows.append(row(PageText.name(null), "on", spansOf(null)));
        }
        if (!receipt.decided().visible().isEmpty()) {
            rows.append(row("Shown on purpose", "moved", receipt.decided().visible()));
        }
        if (!receipt.movingCamera().isEmpty()) {
            rows.append(row("Camera moved", "moved", receipt.movingCamera()));
        }
        return "<div class=\"time\">" + rows + "<span></span>" + ticks() + "</div>";
    }

    private List<Span> spansOf(Hide kind) {
        return receipt.regions().stream()
                .filter(r -> r.kind() == kind)
                .map(Receipt.PaintedRegion::span)
                .toList();
    }

    private String row(String name, String style, List<Span> spans) {
        BitSet steps = new BitSet(STEPS);
        spans.forEach(span -> steps.set(step(span.from()), Math.max(step(span.from()), step(span.to() - 1)) + 1));
        return """
                <span class="name">%s</span>
                <svg viewBox="0 0 600 18" preserveAspectRatio="none" role="img" aria-label="%s: %d %% of the time">\
                <rect class="ground" width="600" height="18"/>%s</svg>
                """.formatted(name, name, Math.round(steps.cardinality() * 100.0 / STEPS), bars(steps, style));
    }

    private static String bars(BitSet steps, String style) {
        StringBuilder bars = new StringBuilder();
        for (int from = steps.nextSetBit(0); from >= 0; ) {
            int to = steps.nextClearBit(from);
            bars.append("<rect class=\"%s\" x=\"%d\" width=\"%d\" height=\"18\"/>".formatted(style, from, to - from));
            from = steps.nextSetBit(to);
        }
        return bars.toString();
    }

    private int step(long micros) {
        return (int) Math.min(STEPS - 1, micros / length * STEPS);
    }

    private String ticks() {
        return IntStream.range(0, TICKS)
                .mapToObj(i -> "<span>" + tick(length / Span.SECOND * i / (TICKS - 1)) + "</span>")
                .collect(Collectors.joining("", "<div class=\"ticks\">", "</div>"));
    }

    private String tick(double seconds) {
        return length < 20 * Span.SECOND ? String.format(Locale.ROOT, "%.1f s", seconds) : PageText.clock(seconds);
    }
}
