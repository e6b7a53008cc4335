package obscura.plugin.leak;

import obscura.plugin.nvr.control.Trouble;

/** What became of a finding somebody wanted mended: what was seen afterwards, not what was said. */
public sealed interface Mended {
    /** It was looked for again and is gone. */
    record Gone() implements Mended {}

    /** Something was done, and it is still there. */
    record StillThere() implements Mended {}

    /**
     * Nothing was done, or nobody can say what.
     *
     * @param why and what to do
     */
    record NotDone(Trouble why) implements Mended {}
}
