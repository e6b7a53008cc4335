package obscura.plugin.journal;

/** The record of who did what to whose picture. Only ever appended to; its oldest part goes under a rule alone. */
public interface Journal {
    /**
     * Writes a note down; it is on the disk, and its hash outside the database, when this returns.
     *
     * @throws obscura.plugin.ObscuraException FAILED when it can't be kept: then what it is about must not happen either
     */
    Entry append(Note note);
}
