package obscura.plugin.id;

/** One invitation; not its link, which is a secret. */
public record InvitationId(long number) {
    public InvitationId {
        if (number < 1) {
            throw new IllegalArgumentException("Ids count from 1: " + number);
        }
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
