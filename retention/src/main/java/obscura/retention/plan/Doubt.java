package obscura.retention.plan;

import java.util.Locale;

/**
 * Why nothing is deleted, or not everything, before a person has looked.
 *
 * @param sentence what looks wrong and what to do
 */
public record Doubt(Kind kind, String sentence) {
    public enum Kind {
        /** The clock jumped forward by more than a day. */
        CLOCK_FORWARD(true),
        CLOCK_BACK(true),
        /** Everything, or over half of all footage, is due at once though the rules are as they were. */
        MOST_IS_DUE(true),
        /** A listing failed or looks wrong: what lies there waits, the rest goes on. */
        UNREAD(false),
        /** A place can't be reached, or the wrong disk is mounted: what lies there waits, the rest goes on. */
        CLOSED(false),
        /** What an NVR does by itself could not be brought into line with the rules and holds. */
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
}
