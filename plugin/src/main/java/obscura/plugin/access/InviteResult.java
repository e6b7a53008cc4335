package obscura.plugin.access;

/** What became of inviting somebody. */
public sealed interface InviteResult {
    /** @param token goes into the link; shown this once */
    record Invited(String token, Invitation invitation) implements InviteResult {
        @Override
        public String toString() {
            return "Invited[" + invitation.id() + "]";
        }
    }

    /** @param why a sentence that says what to do */
    record Refused(String why) implements InviteResult {}
}
