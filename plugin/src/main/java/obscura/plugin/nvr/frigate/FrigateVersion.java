package obscura.plugin.nvr.frigate;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import obscura.plugin.nvr.control.NvrAbout.Ability;

/**
 * Which Frigate it is, and what follows from that. Nothing is guessed of a version that was not looked at.
 *
 * @param minor as in 0.18
 * @param text as it says it, one line of at most 60 characters
 */
record FrigateVersion(int major, int minor, String text) {
    static final int OLDEST = 16;
    static final int NEWEST = 18;

    private static final Pattern VERSION = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})[A-Za-z0-9._+-]{0,50}");

    /** Nothing when it is no version. */
    static Optional<FrigateVersion> of(String text) {
        Matcher version = VERSION.matcher(text.strip());
        return version.matches()
                ? Optional.of(new FrigateVersion(
                        Integer.parseInt(version.group(1)), Integer.parseInt(version.group(2)), version.group()))
                : Optional.empty();
    }

    /** Whether its traps are known. */
    boolean isChecked() {
        return major == 0 && minor >= OLDEST && minor <= NEWEST;
    }

    /** Deletes recordings, exports by list and finds orphans on request; changes inputs while it runs. */
    boolean isEighteen() {
        return isChecked() && minor >= 18;
    }

    /** Tells the inputs with their passwords: without that an input could not be put back. */
    boolean tellsInputs() {
        return isChecked() && minor >= 17;
    }

    Set<Ability> abilities() {
        if (!isChecked()) {
            return Set.of();
        }
        Set<Ability> can = EnumSet.of(
                Ability.SWITCH_RECORDING, Ability.DELETE_EVENTS, Ability.DELETE_EXPORTS, Ability.SET_RETENTION);
        if (tellsInputs()) {
            can.add(Ability.SET_INPUT);
        }
        if (isEighteen()) {
            can.add(Ability.SET_INPUT_WITHOUT_RESTART);
            can.add(Ability.DELETE_RECORDINGS);
        }
        return can;
    }

    String unknown() {
        return "Obscura does not know Frigate " + text + " yet (it knows 0." + OLDEST + " to 0." + NEWEST
                + "), so it only reads there and changes nothing. Update Obscura.";
    }
}
