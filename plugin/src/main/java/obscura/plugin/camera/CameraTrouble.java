package obscura.plugin.camera;

import java.util.List;

/**
 * Why a camera gave no answer, or said no.
 *
 * @param sentence for a person: what happened and what to do next, on one line, at most {@link #LONGEST} characters. May hold
 *     words of the camera: escape it where it is shown
 * @param words what a sentence about this kind in another language has to name, in the order {@link Kind} says; as untrusted
 */
public record CameraTrouble(Kind kind, String sentence, List<String> words) {
    public static final int LONGEST = 500;

    /** Each is told by a sentence of its own in every language, so what has another next step is another kind. */
    public enum Kind {
        /** Nothing answers there, or a wrong port, or no such host. */
        UNREACHABLE,
        STOPPED_ANSWERING,
        /** Not by the camera: Obscura was told to stop. */
        INTERRUPTED,
        NO_ENCRYPTION,
        /** Something answers, and not as an ONVIF camera does. */
        NOT_ONVIF,
        BROKEN_ANSWER,
        /** More than anybody needs. */
        TOO_LARGE,
        LOGIN_REFUSED,
        /** No camera can be sent such a user or password. */
        LOGIN_UNSAYABLE,
        /** It offers no way that keeps the password to ourselves. */
        LOGIN_METHOD_UNKNOWN,
        /** What is kept of it can't be read any more. */
        PASSWORD_LOST,
        /** The account may log in, and not do this. */
        NOT_ALLOWED,
        /** Its clock is so far off that it takes every login for an old one. Words: the minutes. */
        CLOCK_OFF,
        /** Obscura does not connect there. */
        ADDRESS_REFUSED,
        /** No address can be read from what was typed. */
        ADDRESS_UNCLEAR,
        REDIRECTED,
        CERTIFICATE_CHANGED,
        NO_MEDIA2,
        NO_MASKS,
        LIMIT_REACHED,
        POLYGON_REFUSED,
        /** Words: what the camera says about it. */
        CHANGE_REFUSED,
        /** It no longer knows what is asked about. */
        UNKNOWN_THERE,
        LENS_GONE,
        STREAM_UNCLEAR,
        STREAM_NOT_RTSP,
        /** It plays its stream over TLS only. */
        STREAM_ENCRYPTED,
        NO_PICTURE
    }

    public CameraTrouble {
        sentence = line(sentence);
        // What an earlier version kept has none.
        words = words == null
                ? List.of()
                : words.stream().map(CameraTrouble::line).toList();
    }

    public CameraTrouble(Kind kind, String sentence) {
        this(kind, sentence, List.of());
    }

    private static String line(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
    }

    /** Whether nothing is known about what the camera does now; else it has said no. */
    public boolean isSilence() {
        return switch (kind) {
            case UNREACHABLE, STOPPED_ANSWERING, INTERRUPTED, NO_ENCRYPTION, NOT_ONVIF, BROKEN_ANSWER, TOO_LARGE ->
                true;
            case LOGIN_REFUSED,
                    LOGIN_UNSAYABLE,
                    LOGIN_METHOD_UNKNOWN,
                    PASSWORD_LOST,
                    NOT_ALLOWED,
                    CLOCK_OFF,
                    ADDRESS_REFUSED,
                    ADDRESS_UNCLEAR,
                    REDIRECTED,
                    CERTIFICATE_CHANGED,
                    NO_MEDIA2,
                    NO_MASKS,
                    LIMIT_REACHED,
                    POLYGON_REFUSED,
                    CHANGE_REFUSED,
                    UNKNOWN_THERE,
                    LENS_GONE,
                    STREAM_UNCLEAR,
                    STREAM_NOT_RTSP,
                    STREAM_ENCRYPTED,
                    NO_PICTURE -> false;
        };
    }
}
