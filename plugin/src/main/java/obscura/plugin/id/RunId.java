package obscura.plugin.id;

/** One run of deletion, or of its preview. */
public record RunId(long number) {
    public RunId {
        if (number < 1) {
            throw new IllegalArgumentException("Ids count from 1: " + number);
        }
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
