package obscura.plugin.access;

import java.util.Locale;

/** One thing a person may be allowed to do. Every route of the app names the one it needs. */
public enum Right {
    /** Know which cameras there are and how they stand. */
    SEE_CAMERAS,
    /** Look at recorded, unmasked footage. */
    SEE_FOOTAGE,
    MAKE_EXPORTS,
    /** Decide what an export shows: keep one person visible, cover more. */
    REVIEW_EXPORTS,
    DOWNLOAD_EXPORTS,
    DELETE_EXPORTS,
    READ_JOURNAL,
    MANAGE_PEOPLE,
    /** Add and remove recorders and cameras. */
    MANAGE_CAMERAS,
    /** Say what a camera must never show, on a fresh and unmasked picture of it. */
    DRAW_MASKS,
    /** Look at rules, runs of deletion, their certificates and holds. */
    SEE_RETENTION,
    /** Say how long footage lives and when it is deleted. */
    CHANGE_RULES,
    /** Keep footage from being deleted, and end that. */
    SET_HOLDS,
    /** Delete now what is due, and answer what a run asks. */
    RUN_DELETION,
    CHANGE_SETTINGS;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
