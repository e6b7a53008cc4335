package obscura.web.http;

/** Somebody who is signed in must give their password again before this goes on; see {@link Grave}. */
final class ConfirmFirst extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String page;

    /** @param page where to go on, when nothing was typed that could be sent again */
    ConfirmFirst(String page) {
        super("The password is asked for again");
        this.page = page;
    }

    String page() {
        return page;
    }
}
