package obscura.retention.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import obscura.retention.footage.Saying;

/**
 * Why nothing is deleted, or not everything, before a person has looked.
 *
 * @param words the figures of the kind, in the order its comment names them
 * @param said why, as far as anybody said
 */
public record Doubt(Kind kind, List<String> words, Saying said) {
    private static final String BETWEEN = "\u001e";

    public enum Kind {
        /** The clock jumped forward by more than a day: what it says and what it said, as ISO-8601. */
        CLOCK_FORWARD(true),
        /** What it said and what it says, as ISO-8601. */
        CLOCK_BACK(true),
        /** Everything, or over half of all footage, is due at once though the rules are as they were: how many, of how many. */
        MOST_IS_DUE(true),
        /**
         * A listing failed or looks wrong: what lies there waits, the rest goes on. The place and what could
         * not be listed, each by its word.
         */
        UNREAD(false),
        /** A place can't be reached, or the wrong disk is mounted: what lies there waits, the rest goes on. Its word. */
        CLOSED(false),
        /** What an NVR does by itself could not be brought into line with the rules and holds: the camera it is about. */
        NOT_SET(false);

        private final boolean asks;

        Kind(boolean asks) {
            this.asks = asks;
        }

        /** A person has to confirm before anything is deleted. Otherwise it is told, and no answer would help. */
        public boolean asks() {
            return asks;
        }

        /** It is about the clock of this machine. */
        public boolean isClock() {
            return this == CLOCK_FORWARD || this == CLOCK_BACK;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Doubt {
        words = words.stream().map(word -> word.replace(BETWEEN, " ")).toList();
    }

    static Doubt of(Kind kind, Object... words) {
        return new Doubt(kind, Stream.of(words).map(String::valueOf).toList(), Saying.NOTHING);
    }

    /** As tables keep it, beside its kind. */
    public String kept() {
        List<String> parts = new ArrayList<>(List.of(said.kept()));
        parts.addAll(words);
        return String.join(BETWEEN, parts);
    }

    /** @param text of {@link #kept()}, or a sentence of before there were figures */
    public static Doubt ofKept(Kind kind, String text) {
        List<String> parts = List.of(text.split(BETWEEN, -1));
        return new Doubt(kind, parts.subList(1, parts.size()), Saying.ofKept(parts.get(0)));
    }
}
