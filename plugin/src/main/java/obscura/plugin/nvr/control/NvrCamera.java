package obscura.plugin.nvr.control;

import java.util.List;

/**
 * A camera as its NVR has it.
 *
 * @param name what it is called there
 * @param enabled whether it is used at all
 * @param inputs where its pictures come from
 */
public record NvrCamera(String name, boolean enabled, Recording recording, List<Input> inputs) {
    public enum Recording {
        ON,
        /** Off in its settings. */
        OFF,
        /** Switched off while running; a restart may bring it back. */
        OFF_FOR_NOW,
        UNKNOWN
    }

    /**
     * @param address without user and password, as people may see it
     * @param roles what it is used for there, such as {@code record} and {@code detect}
     */
    public record Input(String address, List<String> roles) {
        public Input {
            roles = List.copyOf(roles);
        }
    }

    public NvrCamera {
        inputs = List.copyOf(inputs);
    }
}
