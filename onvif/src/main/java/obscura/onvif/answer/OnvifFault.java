package obscura.onvif.answer;

import java.util.Objects;

/**
 * A camera's no, or ours on the way to it.
 *
 * @param message one sentence for a person; what the camera wrote in it is cleaned by {@link CleanText} but remains
 *     untrusted: escape it where it is shown
 */
public record OnvifFault(Refusal reason, String message) {
    public OnvifFault {
        Objects.requireNonNull(reason);
        Objects.requireNonNull(message);
    }
}
