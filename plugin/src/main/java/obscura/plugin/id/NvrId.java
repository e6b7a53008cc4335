package obscura.plugin.id;

/** One recorder or folder of recordings. */
public record NvrId(long number) {
    public NvrId {
        if (number < 1) {
            throw new IllegalArgumentException("Ids count from 1: " + number);
        }
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
