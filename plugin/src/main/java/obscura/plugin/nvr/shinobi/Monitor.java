package obscura.plugin.nvr.shinobi;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import obscura.plugin.nvr.control.NvrCamera;
import obscura.plugin.nvr.control.ShownAddress;
import obscura.plugin.nvr.line.Json;

/**
 * A monitor as Shinobi tells it. What it is called for people ({@code name}) can change; {@code mid} is what everything of it
 * is kept under, and so what the camera is called here.
 *
 * @param all may hold the camera's password
 */
record Monitor(String mid, String mode, Json all) {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    /** Empty when it is none, or has a name that fits into no path. */
    static Optional<Monitor> of(Json told) {
        Optional<String> mid = told.at("mid").text().filter(Monitor::isSafe);
        Optional<String> mode = told.at("mode").text();
        boolean whole =
                mid.isPresent() && mode.isPresent() && told.at("details").isObject();
        return whole ? Optional.of(new Monitor(mid.get(), mode.get(), told)) : Optional.empty();
    }

    static boolean isSafe(String mid) {
        return SAFE.matcher(mid).matches();
    }

    Json details() {
        return all.at("details");
    }

    boolean isStopped() {
        return mode.equals("stop");
    }

    /** Whether a picture of it is one of now: its process may have died while it should run. */
    boolean isLive() {
        String status = text(all.at("status"));
        return !isStopped() && (status.equals("Watching") || status.equals("Recording"));
    }

    /** A setting of it as text; numbers that were entered as text come back as numbers. */
    String setting(String name) {
        return text(details().at(name));
    }

    /** A switch of it. */
    boolean isOn(String name) {
        return setting(name).equals("1");
    }

    /** Where its pictures come from, login and all; empty when Shinobi does not show it to this key. */
    String source() {
        String host = text(all.at("host"));
        if (isOn("auto_host_enable") || host.isEmpty()) {
            return setting("auto_host");
        }
        return text(all.at("protocol")) + "://" + host + ":" + text(all.at("port")) + text(all.at("path"));
    }

    /** Whether its files lie in another storage than the usual one. */
    boolean storedElsewhere() {
        return !setting("dir").isEmpty();
    }

    /** Whether pictures come in from further addresses; what can't be read as "none" is some. */
    boolean hasMoreInputs() {
        return hasMoreInputs(details());
    }

    static boolean hasMoreInputs(Json details) {
        Json more = details.at("input_maps");
        boolean none = more.isNothing() || more.isList() && more.items().isEmpty();
        return !none
                && !more.text()
                        .filter(text -> text.isBlank() || text.equals("[]"))
                        .isPresent();
    }

    NvrCamera camera() {
        NvrCamera.Recording recording = switch (mode) {
            case "record" -> NvrCamera.Recording.ON;
            case "start", "stop", "idle" -> NvrCamera.Recording.OFF;
            default -> NvrCamera.Recording.UNKNOWN;
        };
        List<String> roles = List.of("record", "live");
        return new NvrCamera(
                mid, !isStopped(), recording, List.of(new NvrCamera.Input(ShownAddress.of(source()), roles)));
    }

    /** A text or a whole number as text; anything else is empty. */
    static String text(Json value) {
        return value.text()
                .orElseGet(() -> value.number().isPresent()
                        ? Long.toString((long) value.number().getAsDouble())
                        : "");
    }

    @Override
    public String toString() {
        return "monitor " + mid;
    }
}
