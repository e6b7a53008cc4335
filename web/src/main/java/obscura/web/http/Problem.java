package obscura.web.http;

/**
 * An error as {@code application/problem+json} (RFC 9457).
 *
 * @param title what kind of error, always the same for one status
 * @param detail what happened, to what
 * @param hint what to do next
 */
public record Problem(String type, String title, int status, String detail, String hint) {
    public static Problem of(int status, String title, String detail, String hint) {
        return new Problem("about:blank", title, status, detail, hint);
    }
}
