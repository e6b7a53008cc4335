package obscura.plugin.camera;

/**
 * Why a camera gave no answer, or said no.
 *
 * @param sentence for a person: what happened and what to do next, on one line, at most {@link #LONGEST} characters. May hold
 *     words of the camera: escape it where it is shown
 */
public record CameraTrouble(Kind kind, String sentence) {
    public static final int LONGEST = 500;

    public enum Kind {
        /** Nothing answers there, or a wrong port, or too slowly. */
        UNREACHABLE,
        /** Something answers, and not as an ONVIF camera does. */
        NOT_ONVIF,
        /** What it sends is broken or more than anybody needs. */
        BROKEN_ANSWER,
        LOGIN_REFUSED,
        /** The account may log in, and not do this. */
        NOT_ALLOWED,
        /** Its clock is so far off that it takes every login for an old one. */
        CLOCK_OFF,
        ADDRESS_REFUSED,
        CERTIFICATE_CHANGED,
        NO_MEDIA2,
        NO_MASKS,
        LIMIT_REACHED,
        POLYGON_REFUSED,
        CHANGE_REFUSED,
        /** It no longer knows what is asked about. */
        UNKNOWN_THERE
    }

    public CameraTrouble {
        String line = sentence.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", " ");
        sentence = line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
    }

    /** Whether nothing is known about what the camera does now; else it has said no. */
    public boolean isSilence() {
        return kind == Kind.UNREACHABLE || kind == Kind.NOT_ONVIF || kind == Kind.BROKEN_ANSWER;
    }
}
