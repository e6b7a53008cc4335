package obscura.web.recorders;

import java.util.Locale;
import obscura.plugin.nvr.FrigateSettings;
import obscura.plugin.nvr.ShinobiSettings;

/** The recorders that are connected over the network. */
public enum RecorderKind {
    FRIGATE("Frigate", FrigateSettings.USUAL_PORT),
    SHINOBI("Shinobi", ShinobiSettings.USUAL_PORT);

    private final String label;
    private final int usualPort;

    RecorderKind(String label, int usualPort) {
        this.label = label;
        this.usualPort = usualPort;
    }

    public String label() {
        return label;
    }

    public int usualPort() {
        return usualPort;
    }

    /** As addresses and the API say it. */
    public String word() {
        return label.toLowerCase(Locale.ROOT);
    }
}
