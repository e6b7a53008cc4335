package obscura.plugin.nvr.control;

import java.util.Set;

/**
 * What an NVR says it is.
 *
 * @param version as it says it, one line
 * @param checked whether Obscura knows this version; of one it does not know it only reads
 * @param abilities what can be done there over the network
 */
public record NvrAbout(String version, boolean checked, Set<Ability> abilities) {
    /** What not every version can. */
    public enum Ability {
        SWITCH_RECORDING,
        SET_INPUT,
        SET_INPUT_WITHOUT_RESTART,
        DELETE_RECORDINGS,
        DELETE_EVENTS,
        DELETE_EXPORTS,
        SET_RETENTION
    }

    public NvrAbout {
        abilities = Set.copyOf(abilities);
    }

    public boolean can(Ability ability) {
        return checked && abilities.contains(ability);
    }
}
