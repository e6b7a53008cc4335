package obscura.plugin.nvr.line;

import java.util.Locale;
import java.util.regex.Pattern;
import obscura.onvif.answer.OnvifException;
import obscura.onvif.http.BrokenAnswer;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;

/** What went wrong on the line, as sentences that name host and port and nothing that was asked. */
final class LineTrouble {
    private static final Pattern WANTS_HTTPS = Pattern.compile("(?i)plain http request was sent to https port");

    private final NvrUrl url;

    LineTrouble(NvrUrl url) {
        this.url = url;
    }

    /** @param goesOn what the NVR does, after its address */
    <T> Answer<T> no(Trouble.Kind kind, String goesOn) {
        return Answer.no(kind, "The recorder at " + url.place() + " " + goesOn);
    }

    /** @throws BrokenAnswer the same, when it broke off: asked once more it may come whole */
    <T> Answer<T> broken(BrokenAnswer why) throws BrokenAnswer {
        return switch (why.kind()) {
            case NOT_HTTP -> no(Trouble.Kind.NOT_THIS_NVR, why.what());
            case MALFORMED, TOO_LARGE -> no(Trouble.Kind.BROKEN_ANSWER, why.what());
            case CUT_OFF -> throw why;
        };
    }

    <T> Answer<T> brokenOff() {
        return no(
                Trouble.Kind.UNREACHABLE,
                "broke the connection in the middle of its answer. It may be starting; try again.");
    }

    <T> Answer<T> late() {
        return no(Trouble.Kind.UNREACHABLE, "did not finish its answer in time. Check the network and how busy it is.");
    }

    <T> Answer<T> notEncrypted() {
        return no(
                Trouble.Kind.UNREACHABLE,
                "agrees on no encrypted connection: it does not speak https there, or only in a way that is too old"
                        + " to be safe. Check the port, or type http:// if nobody else can listen on the way.");
    }

    <T> Answer<T> notReached(OnvifException why) {
        return switch (why.kind()) {
            case TIMED_OUT -> late();
            case INTERRUPTED -> no(Trouble.Kind.UNREACHABLE, "was not asked: the work was stopped.");
            case UNREACHABLE, CUT_OFF, MALFORMED, TOO_LARGE, TLS, HTTP_STATUS ->
                Answer.no(Trouble.Kind.UNREACHABLE, why.getMessage());
        };
    }

    <T> Answer<T> elsewhere() {
        return no(
                Trouble.Kind.NOT_THIS_NVR,
                "points to another place, which Obscura does not follow. Type the address it should be reached at,"
                        + " with https:// where it is encrypted.");
    }

    /** An answer that is none: what stands at the port wants another way of speaking. */
    boolean wantsHttps(NvrReply reply) {
        return reply.status() == 400
                && reply.body().length < 10_000
                && WANTS_HTTPS.matcher(reply.text().toLowerCase(Locale.ROOT)).find();
    }

    <T> Answer<T> sayHttps() {
        return no(Trouble.Kind.NOT_THIS_NVR, "wants https there. Type https:// in front of its address.");
    }
}
