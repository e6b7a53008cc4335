package obscura.onvif;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What the fake camera writes onto the line; anything from a proper answer to noise. */
@FunctionalInterface
interface Reply {
    void to(OutputStream out) throws IOException;

    static Reply raw(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    static Reply http(int status, String headers, byte[] body) {
        return out -> {
            String head =
                    "HTTP/1.1 " + status + " Status\r\nContent-Length: " + body.length + "\r\n" + headers + "\r\n";
            out.write(head.getBytes(StandardCharsets.UTF_8));
            out.write(body);
        };
    }

    static Reply http(int status, String headers, String body) {
        return http(status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    /** A whole document with status 200. */
    static Reply xml(String document) {
        return http(200, "Content-Type: application/soap+xml\r\n", document);
    }

    /** The element of a SOAP body, well packed. */
    static Reply soap(String element) {
        return xml(envelope(element));
    }

    static String envelope(String element) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\""
                + " xmlns:tr2=\"http://www.onvif.org/ver20/media/wsdl\" xmlns:trt=\"http://www.onvif.org/ver10/media/wsdl\""
                + " xmlns:tds=\"http://www.onvif.org/ver10/device/wsdl\" xmlns:tt=\"http://www.onvif.org/ver10/schema\""
                + " xmlns:ter=\"http://www.onvif.org/ver10/error\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
                + "<s:Header/><s:Body>" + element + "</s:Body></s:Envelope>";
    }

    /** @param codes the chain of subcodes from outside to inside */
    static Reply fault(int status, String code, String reason, String... codes) {
        StringBuilder chain = new StringBuilder();
        for (String one : codes) {
            chain.append("<s:Subcode><s:Value>ter:").append(one).append("</s:Value>");
        }
        chain.append("</s:Subcode>".repeat(codes.length));
        return http(
                status,
                "Content-Type: application/soap+xml\r\n",
                envelope("<s:Fault><s:Code><s:Value>s:" + code + "</s:Value>" + chain
                        + "</s:Code><s:Reason><s:Text xml:lang=\"en\">" + reason + "</s:Text></s:Reason></s:Fault>"));
    }

    static Reply notAuthorized() {
        return fault(400, "Sender", "Sender not Authorized", "NotAuthorized");
    }
}
