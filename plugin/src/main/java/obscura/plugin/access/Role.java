package obscura.plugin.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A named set of rights. */
public enum Role {
    ADMIN(EnumSet.allOf(Right.class)),
    /** Answers requests for footage and watches over who looked at what. */
    PRIVACY_OFFICER(EnumSet.of(
            Right.SEE_CAMERAS,
            Right.SEE_FOOTAGE,
            Right.MAKE_EXPORTS,
            Right.REVIEW_EXPORTS,
            Right.DOWNLOAD_EXPORTS,
            Right.DELETE_EXPORTS,
            Right.DRAW_MASKS,
            Right.SEE_RETENTION,
            Right.CHANGE_RULES,
            Right.SET_HOLDS,
            Right.RUN_DELETION,
            Right.READ_JOURNAL)),
    OPERATOR(EnumSet.of(
            Right.SEE_CAMERAS,
            Right.SEE_FOOTAGE,
            Right.MAKE_EXPORTS,
            Right.DOWNLOAD_EXPORTS,
            Right.SEE_RETENTION,
            Right.SET_HOLDS)),
    /** Sets the site up and hands it over; sees no footage, but the picture masks are drawn on. */
    INSTALLER(EnumSet.of(
            Right.SEE_CAMERAS,
            Right.MANAGE_CAMERAS,
            Right.DRAW_MASKS,
            Right.SEE_RETENTION,
            Right.CHANGE_RULES,
            Right.CHANGE_SETTINGS)),
    VIEWER(EnumSet.of(Right.SEE_CAMERAS, Right.SEE_FOOTAGE));

    private final Set<Right> rights;

    Role(EnumSet<Right> rights) {
        this.rights = Collections.unmodifiableSet(rights);
    }

    public Set<Right> rights() {
        return rights;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
