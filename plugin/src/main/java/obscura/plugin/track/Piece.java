package obscura.plugin.track;

import java.util.Objects;
import obscura.plugin.mask.Box;
import obscura.plugin.time.Span;

/** What is covered during one span. */
public record Piece(Span span, Box box) {
    public Piece {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(box, "box");
    }

    /** One piece for both times and both places; the next begins where this one ends. */
    Piece and(Piece next) {
        return new Piece(new Span(span.from(), next.span.to()), box.union(next.box));
    }
}
