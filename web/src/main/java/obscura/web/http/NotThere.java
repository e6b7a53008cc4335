package obscura.web.http;

/** There is no such thing, or this visitor may not know of it: the answer is the same. */
public final class NotThere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotThere() {
        super("There is nothing here, or it is not yours to see.");
    }
}
