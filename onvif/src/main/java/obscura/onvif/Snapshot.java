package obscura.onvif;

import obscura.onvif.answer.OnvifAnswer;
import obscura.onvif.answer.OnvifException;
import obscura.onvif.answer.Refusal;
import obscura.onvif.http.HttpReply;

/**
 * A still picture, as the camera encoded it. Only its head was looked at: decode it where a decoder may crash.
 *
 * @param width pixels, as the head says
 * @param open whether the camera gave it to somebody who had not logged in; worth telling its owner
 */
public record Snapshot(byte[] jpeg, int width, int height, boolean open) {

    /** @throws OnvifException when the answer is neither a picture nor a clear no */
    static OnvifAnswer<Snapshot> in(HttpReply reply) {
        return switch (reply.status()) {
            case 200 -> {
                JpegHead head = JpegHead.of(reply.body());
                yield OnvifAnswer.granted(new Snapshot(reply.body(), head.width(), head.height(), !reply.login()));
            }
            case 401 ->
                OnvifAnswer.refused(
                        Refusal.LOGIN_METHOD_UNKNOWN,
                        "The camera wants a login for its snapshot, but offers no way that keeps the password to ourselves.");
            case 403 -> OnvifAnswer.refused(Refusal.NOT_AUTHORIZED, "This account may not see the camera's snapshot.");
            default ->
                throw new OnvifException(
                        OnvifException.Kind.HTTP_STATUS,
                        "The camera gave no snapshot but HTTP status " + reply.status() + ". Try again in a while.");
        };
    }
}
