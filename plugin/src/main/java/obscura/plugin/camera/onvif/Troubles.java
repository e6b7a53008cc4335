package obscura.plugin.camera.onvif;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import obscura.onvif.answer.OnvifAnswer;
import obscura.onvif.answer.OnvifException;
import obscura.onvif.answer.OnvifFault;
import obscura.onvif.answer.Refusal;
import obscura.plugin.camera.CameraAnswer;
import obscura.plugin.camera.CameraTrouble;
import obscura.plugin.camera.CameraTrouble.Kind;

/**
 * What ONVIF calls faults, as troubles with a next step.
 *
 * @param clockAhead the camera's clock minus ours, where that is known
 */
record Troubles(Supplier<Optional<Duration>> clockAhead) {
    private static final Duration FAR_OFF = Duration.ofSeconds(60);

    /** Asks, and turns whatever comes of it into an answer. */
    <T> CameraAnswer<T> ask(Supplier<OnvifAnswer<T>> question) {
        try {
            OnvifAnswer<T> answer = question.get();
            if (answer instanceof OnvifAnswer.Granted<T> granted) {
                return CameraAnswer.given(granted.value());
            }
            return new CameraAnswer.No<>(of(((OnvifAnswer.Refused<T>) answer).fault()));
        } catch (OnvifException lost) {
            return new CameraAnswer.No<>(of(lost));
        } catch (IllegalArgumentException unsayable) {
            return CameraAnswer.no(
                    Kind.BROKEN_ANSWER,
                    "The camera uses a name for its profiles or masks that no message can carry. Update its firmware.");
        }
    }

    private static CameraTrouble of(OnvifException lost) {
        return switch (lost.kind()) {
            case UNREACHABLE -> new CameraTrouble(Kind.UNREACHABLE, lost.getMessage());
            case TIMED_OUT, CUT_OFF ->
                new CameraTrouble(
                        Kind.STOPPED_ANSWERING,
                        "The camera stopped answering. Check its cable, power and port, wait a minute, then try again.");
            case INTERRUPTED -> new CameraTrouble(Kind.INTERRUPTED, "This was stopped. Try again.");
            case MALFORMED, HTTP_STATUS ->
                new CameraTrouble(
                        Kind.NOT_ONVIF,
                        "Something answers there, but not as an ONVIF camera does. Check the port, and switch ONVIF on in"
                                + " the camera's own settings.");
            case TOO_LARGE ->
                new CameraTrouble(
                        Kind.TOO_LARGE,
                        "The camera sent far more than an answer needs, so it was cut off. Check that this is the right"
                                + " device.");
            case TLS ->
                new CameraTrouble(
                        Kind.NO_ENCRYPTION,
                        "No encrypted connection to the camera could be agreed on. Check the port, or use http.");
        };
    }

    private CameraTrouble of(OnvifFault fault) {
        return switch (fault.reason()) {
            case LOGIN_REFUSED, LOGIN_NEEDED -> login(fault);
            case NOT_AUTHORIZED -> login(fault);
            case OPERATION_PROHIBITED ->
                new CameraTrouble(
                        Kind.NOT_ALLOWED,
                        "This account of the camera may not do that. Give it the role Operator, or use another one.");
            case LOGIN_METHOD_UNKNOWN -> new CameraTrouble(Kind.LOGIN_METHOD_UNKNOWN, fault.message());
            case ADDRESS_REFUSED -> new CameraTrouble(Kind.ADDRESS_REFUSED, fault.message());
            case REDIRECTED_ELSEWHERE -> new CameraTrouble(Kind.REDIRECTED, fault.message());
            case CERTIFICATE_CHANGED -> new CameraTrouble(Kind.CERTIFICATE_CHANGED, fault.message());
            default -> aboutMasks(fault.reason(), fault.message());
        };
    }

    private static CameraTrouble aboutMasks(Refusal reason, String message) {
        return switch (reason) {
            case MAX_MASKS ->
                new CameraTrouble(
                        Kind.LIMIT_REACHED,
                        "The camera keeps no more masks. Draw fewer, or delete one on the camera's own page.");
            case INVALID_POLYGON ->
                new CameraTrouble(
                        Kind.POLYGON_REFUSED, "The camera can't draw this shape. Draw a rectangle over the place.");
            case NO_CONFIG ->
                new CameraTrouble(
                        Kind.UNKNOWN_THERE,
                        "The camera no longer knows the picture or mask this is about; its settings were changed. Apply"
                                + " again.");
            case NOT_OFFERED ->
                new CameraTrouble(
                        Kind.NO_MEDIA2,
                        "The camera offers no ONVIF Media2, which masks belong to. Update its firmware, or draw masks on"
                                + " its own page.");
            case ACTION_NOT_SUPPORTED, UNKNOWN_ACTION ->
                new CameraTrouble(
                        Kind.NO_MASKS,
                        "The camera offers no masks over ONVIF. Update its firmware, or draw them on its own page.");
            default ->
                new CameraTrouble(
                        Kind.CHANGE_REFUSED,
                        message + " Look into its own settings, then apply again.",
                        List.of(message));
        };
    }

    private CameraTrouble login(OnvifFault fault) {
        Optional<Duration> off = clockAhead.get().filter(ahead -> ahead.abs().compareTo(FAR_OFF) > 0);
        if (off.isPresent()) {
            String minutes = Long.toString(off.get().abs().plusSeconds(30).toMinutes());
            return new CameraTrouble(
                    Kind.CLOCK_OFF,
                    "The camera refused the login, and its clock is " + minutes
                            + " minutes off. Set its clock, then check user and password.",
                    List.of(minutes));
        }
        if (fault.reason() == Refusal.NOT_AUTHORIZED) {
            return new CameraTrouble(
                    Kind.NOT_ALLOWED,
                    "The camera does not let this account do that. Check user and password, and give it the role"
                            + " Operator.");
        }
        return new CameraTrouble(
                Kind.LOGIN_REFUSED,
                "The camera refused user name and password. Check both; many cameras have separate ONVIF users.");
    }
}
