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
        UNREACHABLE(true),
        STOPPED_ANSWERING(true),
        /** Not by the camera: Obscura was told to stop. */
        INTERRUPTED(true),
        NO_ENCRYPTION(true),
        /** Something answers, and not as an ONVIF camera does. */
        NOT_ONVIF(true),
        BROKEN_ANSWER(true),
        /** More than anybody needs. */
        TOO_LARGE(true),
        LOGIN_REFUSED(false),
        /** No camera can be sent such a user or password. */
        LOGIN_UNSAYABLE(false),
        /** It offers no way that keeps the password to ourselves. */
        LOGIN_METHOD_UNKNOWN(false),
        /** What is kept of it can't be read any more. */
        PASSWORD_LOST(false),
        /** The account may log in, and not do this. */
        NOT_ALLOWED(false),
        /** Its clock is so far off that it takes every login for an old one. Words: the minutes. */
        CLOCK_OFF(false),
        /** Obscura does not connect there. */
        ADDRESS_REFUSED(false),
        /** No address can be read from what was typed. */
        ADDRESS_UNCLEAR(false),
        REDIRECTED(false),
        CERTIFICATE_CHANGED(false),
        NO_MEDIA2(false),
        NO_MASKS(false),
        LIMIT_REACHED(false),
        POLYGON_REFUSED(false),
        /** Words: what the camera says about it. */
        CHANGE_REFUSED(false),
        /** It no longer knows what is asked about. */
        UNKNOWN_THERE(false),
        LENS_GONE(false),
        STREAM_UNCLEAR(false),
        STREAM_NOT_RTSP(false),
        /** It plays its stream over TLS only. */
        STREAM_ENCRYPTED(false),
        NO_PICTURE(false);

        private final boolean silence;

        /** @param silence nothing is known about what the camera does now; else it has said no */
        Kind(boolean silence) {
            this.silence = silence;
        }
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
        return kind.silence;
    }
}
