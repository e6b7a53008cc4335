package obscura.plugin.id;

/** One export, from the order to its deletion. */
public record ExportId(long number) {
    public ExportId {
        if (number < 1) {
            throw new IllegalArgumentException("Ids count from 1: " + number);
        }
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
