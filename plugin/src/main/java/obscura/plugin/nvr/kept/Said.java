package obscura.plugin.nvr.kept;

/** What an NVR said when it was asked to delete something. Its word is not proof: {@link NvrStore#look} is. */
public record Said(KeptItem item, Word word, String sentence) {
    public enum Word {
        /** That it did. */
        DONE,
        /** That there was none. */
        NOT_THERE,
        /** That it won't, or can't without taking with it what must stay. */
        REFUSED,
        /** Nothing that could be understood, or nothing at all. */
        SILENT
    }
}
