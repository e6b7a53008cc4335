package obscura.plugin.id;

/** One continuous piece of footage, as the index knows it. */
public record ClipId(long number) {
    public ClipId {
        if (number < 1) {
            throw new IllegalArgumentException("Ids count from 1: " + number);
        }
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
