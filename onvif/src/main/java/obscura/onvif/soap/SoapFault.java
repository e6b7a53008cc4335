package obscura.onvif.soap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import obscura.onvif.answer.CleanText;
import obscura.onvif.answer.OnvifFault;
import obscura.onvif.answer.Refusal;
import obscura.onvif.xml.XmlElement;

/** A fault of the camera as a refusal; read whatever the HTTP status, in SOAP 1.2 or, from some cameras, 1.1. */
final class SoapFault {
    private static final int LONGEST_REASON = 200;
    private static final int MOST_CODES = 8;

    /** By the local name of a code; within a fault the innermost known one decides. */
    private static final Map<String, Refusal> CODES = Map.ofEntries(
            Map.entry("NoConfig", Refusal.NO_CONFIG),
            Map.entry("NoProfile", Refusal.NO_CONFIG),
            Map.entry("NoSuchMask", Refusal.NO_CONFIG),
            Map.entry("MaxMasks", Refusal.MAX_MASKS),
            Map.entry("InvalidPolygon", Refusal.INVALID_POLYGON),
            Map.entry("ConfigModify", Refusal.CONFIG_MODIFY),
            Map.entry("ConfigurationConflict", Refusal.CONFIG_MODIFY),
            Map.entry("InvalidArgVal", Refusal.INVALID_VALUE),
            Map.entry("InvalidArgs", Refusal.INVALID_ARGS),
            Map.entry("NotAuthorized", Refusal.NOT_AUTHORIZED),
            Map.entry("SenderNotAuthorized", Refusal.NOT_AUTHORIZED),
            Map.entry("FailedAuthentication", Refusal.NOT_AUTHORIZED),
            Map.entry("OperationProhibited", Refusal.OPERATION_PROHIBITED),
            Map.entry("ActionNotSupported", Refusal.ACTION_NOT_SUPPORTED),
            Map.entry("OptionalActionNotImplemented", Refusal.ACTION_NOT_SUPPORTED),
            Map.entry("UnknownAction", Refusal.UNKNOWN_ACTION));

    private SoapFault() {}

    static OnvifFault of(XmlElement fault) {
        List<String> codes = codes(fault);
        String said = reason(fault);
        Refusal reason = known(codes)
                .orElseGet(() -> said.toLowerCase(Locale.ROOT).contains("not authorized")
                        ? Refusal.NOT_AUTHORIZED
                        : Refusal.OTHER);
        String named = CleanText.of(String.join("/", codes), LONGEST_REASON);
        String text = CleanText.of(said, LONGEST_REASON);
        return new OnvifFault(reason, "The camera refused" + (text.isEmpty() ? "" : ": " + text) + " (" + named + ").");
    }

    private static Optional<Refusal> known(List<String> codes) {
        return codes.stream().map(CODES::get).filter(Objects::nonNull).reduce((outer, inner) -> inner);
    }

    /** From the outermost code to the innermost, without prefixes. */
    private static List<String> codes(XmlElement fault) {
        List<String> codes = new ArrayList<>();
        fault.textOf("faultcode").map(SoapFault::local).ifPresent(codes::add);
        Optional<XmlElement> at = fault.child("Code");
        while (at.isPresent() && codes.size() < MOST_CODES) {
            at.get().textOf("Value").map(SoapFault::local).ifPresent(codes::add);
            at = at.get().child("Subcode");
        }
        return codes;
    }

    private static String local(String code) {
        return code.substring(code.lastIndexOf(':') + 1).strip();
    }

    private static String reason(XmlElement fault) {
        return fault.path("Reason", "Text")
                .map(XmlElement::text)
                .or(() -> fault.textOf("faultstring"))
                .orElse("");
    }
}
