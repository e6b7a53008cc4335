package obscura.plugin.id;

/** One API token; not the token itself, which is a secret. */
public record TokenId(long number) {
    public TokenId {
        if (number < 1) {
            throw new IllegalArgumentException("Ids count from 1: " + number);
        }
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
