package obscura.plugin.video.libav;

import java.util.ArrayList;
import java.util.List;

/**
 * Which frames nobody can vouch for. Frames carry the number of the packet they came from, so numbers rise in the order of
 * decoding: whatever was decoded at or after a damaged packet may refer to it, until a whole key frame; and frames shown before
 * that key frame still refer to what came before it.
 */
final class Damage {
    private static final int REMEMBERED = 16;
    private final List<Span> spans = new ArrayList<>();

    private static final class Span {
        final long from;
        long healedBy = Long.MAX_VALUE;
        long healedAt;

        Span(long from) {
            this.from = from;
        }

        boolean covers(long number, long time) {
            return number >= from && (number < healedBy || time < healedAt);
        }
    }

    /** The packet of this number was damaged, lost or gave a picture the decoder had to invent. */
    void at(long number) {
        boolean known = spans.stream().anyMatch(span -> span.from <= number && number < span.healedBy);
        if (!known) {
            spans.add(new Span(number));
        }
        if (spans.size() > REMEMBERED) {
            spans.remove(0);
        }
    }

    /** A whole key frame was decoded: what is decoded after it and shown after it does not refer to what came before. */
    void wholeKey(long number, long time) {
        for (Span span : spans) {
            if (span.from < number && span.healedBy == Long.MAX_VALUE) {
                span.healedBy = number;
                span.healedAt = time;
            }
        }
    }

    /** What follows was sought anew. */
    void forget() {
        spans.clear();
    }

    boolean covers(long number, long time) {
        return spans.stream().anyMatch(span -> span.covers(number, time));
    }
}
