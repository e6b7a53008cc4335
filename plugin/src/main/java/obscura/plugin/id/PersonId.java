package obscura.plugin.id;

/** One account. */
public record PersonId(long number) {
    public PersonId {
        if (number < 1) {
            throw new IllegalArgumentException("Ids count from 1: " + number);
        }
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
