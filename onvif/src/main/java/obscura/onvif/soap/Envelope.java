package obscura.onvif.soap;

import java.util.Optional;
import obscura.onvif.answer.OnvifException;
import obscura.onvif.xml.WriteXml;
import obscura.onvif.xml.XmlElement;

/** What a message travels in. */
final class Envelope {
    private final WriteXml write = new WriteXml(Namespaces.prefixes());

    byte[] around(SoapRequest request, Optional<XmlElement> security) {
        XmlElement body = XmlElement.of(Namespaces.SOAP, "Body", request.body());
        return write.write(security.map(token -> XmlElement.of(
                        Namespaces.SOAP, "Envelope", XmlElement.of(Namespaces.SOAP, "Header", token), body))
                .orElseGet(() -> XmlElement.of(Namespaces.SOAP, "Envelope", body)));
    }

    /** The one element in the body of an answer. */
    static XmlElement content(XmlElement document) {
        if (!document.name().equals("Envelope")) {
            throw OnvifException.malformed("The camera's answer is no SOAP message.");
        }
        return document.child("Body")
                .flatMap(body -> body.children().stream().findFirst())
                .orElseThrow(() -> OnvifException.malformed("The camera's answer is empty."));
    }
}
