package obscura.plugin.scene;

import java.util.ArrayList;
import java.util.List;
import obscura.plugin.time.Span;

/** Collects the frames at which the whole picture is painted into spans, neighbours with one reason joined. */
final class WholeSpans {
    private final List<WholeSpan> spans = new ArrayList<>();

    /** Moments come in the order of time; {@code until} is when the next frame is shown. */
    void add(long time, long until, WholeSpan.Why why) {
        Span span = new Span(time, Math.max(time + 1, until)).grown(CoverTicks.REACH, CoverTicks.REACH);
        WholeSpan last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        if (last != null && last.why() == why && last.span().to() >= span.from()) {
            spans.set(spans.size() - 1, new WholeSpan(new Span(last.span().from(), span.to()), why));
        } else {
            spans.add(new WholeSpan(span, why));
        }
    }

    List<WholeSpan> spans() {
        return List.copyOf(spans);
    }

    /** Their length within the span, overlaps counted once. */
    long lengthWithin(Span within) {
        long length = 0;
        long reached = within.from();
        for (WholeSpan whole : spans) {
            long from = Math.max(reached, whole.span().from());
            long to = Math.min(within.to(), whole.span().to());
            length += Math.max(0, to - from);
            reached = Math.max(reached, to);
        }
        return length;
    }
}
