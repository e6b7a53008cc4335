package obscura.web.http;

/** What may only be done by somebody who gave their password lately. */
public final class Grave {
    private Grave() {}

    /**
     * The action, once the password is confirmed. Before that the password is asked for; a form that was being sent comes
     * through, and goes on when its sender says so.
     *
     * @param page where to go on when nothing was being sent
     */
    public static Action action(String page, Action action) {
        return call -> {
            if (!call.person().confirmed()) {
                throw new ConfirmFirst(page);
            }
            action.run(call);
        };
    }
}
