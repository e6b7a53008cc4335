package obscura.plugin.masking;

import java.util.List;

/**
 * What a person should know or do about one wanted mask.
 *
 * @param sentence for programs and logs; empty when all is well
 * @param words what a sentence of this kind in another language has to name, in the order {@link Kind} says
 */
public record Remark(Kind kind, String sentence, List<String> words) {
    public static final Remark NONE = new Remark(Kind.NONE, "");

    /** Each is told by a sentence of its own in every language. */
    public enum Kind {
        NONE,
        /** The camera gave no answer or said no; {@link MaskReport#trouble()} says why. */
        TROUBLE,
        /** A second picture has another cut, where the mask can't be placed. */
        OTHER_CUT,
        /** What is kept leaves some of the place open; {@link MaskResult#uncovered()} says how much. */
        OPEN,
        LARGER,
        /** The camera kept less than it was asked; the old mask was not deleted, because it covers what the new one leaves open. */
        OLD_STAYS,
        /** The same, where there is no room for both: the old mask was put back. */
        PUT_BACK,
        /** Words: how many masks of ours the camera has room for. */
        NO_ROOM,
        TRIANGLES_ONLY,
        STYLE_NOT_OFFERED,
        NO_SOLID_MASKS
    }

    public Remark {
        words = List.copyOf(words);
    }

    Remark(Kind kind, String sentence) {
        this(kind, sentence, List.of());
    }
}
