package obscura.plugin.nvr;

import obscura.plugin.ObscuraException;
import obscura.plugin.id.NvrId;

/**
 * An NVR somebody added.
 *
 * @param name as people see it: any text of 1 to {@link #LONGEST_NAME} characters, shown as text
 */
public record KnownNvr(NvrId id, String name, NvrSettings settings) {
    public static final int LONGEST_NAME = 200;

    public KnownNvr {
        name = checked(name);
    }

    /**
     * The name as it may be kept.
     *
     * @throws ObscuraException REFUSED when it is blank or too long
     */
    public static String checked(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw ObscuraException.refused("The name of an NVR has 1 to " + LONGEST_NAME + " characters.");
        }
        return name.strip();
    }
}
