package obscura.plugin.access;

/** What became of a change to an account. */
public sealed interface PersonChange {
    /** @param now as they are after it */
    record Changed(Person now) implements PersonChange {}

    /** @param was as they were before it */
    record Removed(Person was) implements PersonChange {}

    /** Without them nobody could let anybody in. */
    record LastAdmin() implements PersonChange {}

    /** @param why a sentence that says what to do */
    record Refused(String why) implements PersonChange {
        public static Refused taken(PersonName name) {
            return new Refused(Says.taken(name));
        }
    }

    /** Perhaps removed a moment ago. */
    record NobodyThere() implements PersonChange {}
}
