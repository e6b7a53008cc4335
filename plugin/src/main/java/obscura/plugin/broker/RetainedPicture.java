package obscura.plugin.broker;

import java.util.Optional;

/**
 * A picture a broker keeps for whoever subscribes.
 *
 * @param topic as the broker has it, in one line
 * @param bytes how large it is
 */
public record RetainedPicture(String topic, long bytes) {
    /** The camera of {@code prefix/camera/label/snapshot}, as Frigate names topics; empty for any other. */
    public Optional<String> camera(String prefix) {
        String start = prefix + "/";
        if (!topic.startsWith(start) || !topic.endsWith("/snapshot")) {
            return Optional.empty();
        }
        String[] parts = topic.substring(start.length()).split("/", -1);
        return parts.length == 3 && !parts[0].isEmpty() ? Optional.of(parts[0]) : Optional.empty();
    }
}
