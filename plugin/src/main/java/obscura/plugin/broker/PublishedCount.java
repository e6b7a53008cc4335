package obscura.plugin.broker;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A number a recorder publishes of what a camera sees.
 *
 * @param camera as the recorder calls it
 * @param what the recorder's word for what is counted, such as {@code person} or {@code fire hydrant}; letters, at most 40
 *     characters
 * @param active whether only what moves is counted
 * @param count of at most 12 digits, not negative
 */
public record PublishedCount(String camera, String what, boolean active, long count) {
    /** More of one broker are not read. */
    public static final int MOST = 200;

    public static final int MOST_DIGITS = 12;

    private static final Pattern LABEL = Pattern.compile("(?=.{1,40}$)[A-Za-z]+(?:[ _-][A-Za-z]+){0,5}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1," + MOST_DIGITS + "}");

    public PublishedCount {
        if (!LABEL.matcher(what).matches() || count < 0 || count > 999_999_999_999L) {
            throw new IllegalArgumentException("A count is of a word of letters, 0 or more, with at most 12 digits");
        }
    }

    /**
     * Reads {@code camera/label} and {@code camera/label/active}.
     *
     * @param topic below the prefix
     * @param message as it came
     * @param cameras that there are; of others nothing is believed
     * @return empty for whatever else it is
     */
    public static Optional<PublishedCount> read(String topic, String message, Set<String> cameras) {
        String[] parts = topic.split("/", 4);
        boolean active = parts.length == 3 && parts[2].equals("active");
        boolean right = (parts.length == 2 || active)
                && cameras.contains(parts[0])
                && LABEL.matcher(parts[1]).matches()
                && NUMBER.matcher(message).matches();
        return right
                ? Optional.of(new PublishedCount(parts[0], parts[1], active, Long.parseLong(message)))
                : Optional.empty();
    }
}
