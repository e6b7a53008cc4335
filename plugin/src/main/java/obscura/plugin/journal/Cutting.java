package obscura.plugin.journal;

/** What became of a wish to remove old entries. */
public sealed interface Cutting {
    /** @param cut what stands in their place now */
    record Done(SealedCut cut) implements Cutting {}

    /** They had been removed before. */
    record NotThere() implements Cutting {}

    /** All of them are still there. */
    record Refused(String sentence) implements Cutting {}
}
