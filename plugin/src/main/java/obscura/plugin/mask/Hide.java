package obscura.plugin.mask;

import java.util.Locale;

/** What is covered in moving pictures. */
public enum Hide {
    /** Whole bodies. */
    PEOPLE,
    /** Faces, from hair to chin. */
    FACES,
    /** Lettering: number plates, badges, screens, signs. */
    TEXT,
    /** Everything that differs from the empty scene of a fixed camera. */
    MOTION;

    /** The word users type and read. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
