package obscura.plugin.id;

/** One hold, from its setting to its end. */
public record HoldId(long number) {
    public HoldId {
        if (number < 1) {
            throw new IllegalArgumentException("Ids count from 1: " + number);
        }
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
