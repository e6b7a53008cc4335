package obscura.plugin.plan;

import java.util.Locale;

/** How a region is covered. Both destroy every pixel under it; nothing that could be undone may ever be added here. */
public enum Paint {
    /** One colour, black. */
    SOLID,
    /** The empty scene, learned only from pixels that were never inside any region; solid where none is known. */
    SCENE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
