package obscura.web.http;

import obscura.plugin.ObscuraException;

/**
 * The one place that says what an error is over HTTP.
 *
 * @param status 4xx or 5xx
 * @param key of the sentences in {@code layout}: {@code key.title}, {@code key.hint}
 * @param detail what happened; empty when there is nothing to say that is not a secret of the machine
 */
record Failures(int status, String key, String detail) {
    static Failures of(Exception thrown) {
        if (thrown instanceof NotThere) {
            return new Failures(404, "missing", "");
        }
        if (thrown instanceof ObscuraException known) {
            return new Failures(status(known.kind()), "refused", known.getMessage());
        }
        if (thrown instanceof tools.jackson.core.JacksonException) {
            return new Failures(400, "unreadable", "");
        }
        if (thrown instanceof io.javalin.http.HttpResponseException http) {
            return new Failures(http.getStatus(), key(http.getStatus()), "");
        }
        return new Failures(500, "broken", "");
    }

    private static String key(int status) {
        return switch (status) {
            case 404 -> "missing";
            case 429 -> "busy";
            default -> "refused";
        };
    }

    private static int status(ObscuraException.Kind kind) {
        return switch (kind) {
            case USAGE -> 400;
            case REFUSED -> 422;
            case CHECK_FAILED -> 409;
            case INTERRUPTED -> 503;
            case FAILED -> 500;
        };
    }
}
