package obscura.e2e.frigate.wire;

import java.util.Locale;

/** What somebody who has signed in may do. */
public enum Role {
    ADMIN,
    VIEWER;

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
