package obscura.plugin.access;

/** What became of making an API token. */
public sealed interface TokenResult {
    /** @param token shown this once */
    record Made(String token, ApiToken kept) implements TokenResult {
        @Override
        public String toString() {
            return "Made[" + kept.id() + "]";
        }
    }

    /** @param why a sentence that says what to do */
    record Refused(String why) implements TokenResult {}
}
