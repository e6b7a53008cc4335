package obscura.e2e.camera.soap;

import java.nio.charset.StandardCharsets;
import obscura.e2e.camera.state.DeviceFault;

/** One SOAP 1.2 message to a caller. */
public record SoapReply(int status, byte[] bytes) {
    private static final String ENVELOPE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <s:Envelope xmlns:s="%s" xmlns:tt="%s" xmlns:tds="%s" xmlns:trt="%s" xmlns:tr2="%s" xmlns:ter="%s" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><s:Body>%s</s:Body></s:Envelope>
            """;

    /** @param body one element; its prefixes are those of {@link Names}, in lower case */
    static SoapReply ok(String body) {
        return new SoapReply(200, envelope(body));
    }

    static SoapReply fault(DeviceFault fault) {
        String subcodes = "";
        for (int i = fault.subcodes().size() - 1; i >= 0; i--) {
            subcodes = "<s:Subcode><s:Value>ter:" + fault.subcodes().get(i) + "</s:Value>" + subcodes + "</s:Subcode>";
        }
        String body =
                "<s:Fault><s:Code><s:Value>s:%s</s:Value>%s</s:Code><s:Reason><s:Text xml:lang=\"en\">%s</s:Text></s:Reason></s:Fault>"
                        .formatted(fault.isSender() ? "Sender" : "Receiver", subcodes, escaped(fault.getMessage()));
        return new SoapReply(fault.httpStatus(), envelope(body));
    }

    private static byte[] envelope(String body) {
        return ENVELOPE.formatted(Names.SOAP, Names.TT, Names.TDS, Names.TRT, Names.TR2, Names.TER, body)
                .strip()
                .getBytes(StandardCharsets.UTF_8);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
