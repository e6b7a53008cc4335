package obscura.plugin.nvr;

import java.util.function.Consumer;

/** How the doors to NVRs of every kind are opened. Opening one speaks to nobody yet. Any thread. */
public interface NvrDoors {
    /**
     * The door to an NVR, whether or not it is kept already.
     *
     * @param certificate is told the SHA-256 of a certificate that is seen while the login knows none, 64 hexadecimal digits;
     *     from then on the door takes no other
     */
    NvrDoor open(NvrSettings settings, NvrLogin login, Consumer<String> certificate);
}
