package obscura.plugin.nvr.control;

/**
 * Why an NVR gave no answer.
 *
 * @param sentence what happened and what to do next, for people; never with a secret in it
 */
public record Trouble(Kind kind, String sentence) {
    public enum Kind {
        /** The address may not be connected to. */
        ADDRESS_REFUSED,
        /** Nothing answers there, in time. */
        UNREACHABLE,
        /** Its certificate is another one than before. */
        CERTIFICATE_CHANGED,
        /** It wants a login and there is none. */
        LOGIN_NEEDED,
        /** It refuses the login or key. */
        LOGIN_REFUSED,
        /** The login may look but not change. */
        NO_RIGHT,
        /** Something else answers there: a login page, another program. */
        NOT_THIS_NVR,
        /** What it answers is broken off, too large or makes no sense. */
        BROKEN_ANSWER,
        /** This version has no way to do that. */
        CANT,
        /** It said no. */
        REFUSED,
        /** It said yes, and what was read back says otherwise. */
        NOT_DONE
    }

    /** Whether trying again later may help without anybody doing anything. */
    public boolean isSilence() {
        return kind == Kind.UNREACHABLE || kind == Kind.BROKEN_ANSWER;
    }
}
