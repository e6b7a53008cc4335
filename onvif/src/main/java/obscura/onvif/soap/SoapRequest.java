package obscura.onvif.soap;

import java.util.Objects;
import obscura.onvif.xml.XmlElement;

/**
 * One operation and its arguments.
 *
 * @param body named like the operation of the WSDL, in the namespace of its part of the camera
 */
public record SoapRequest(XmlElement body) {
    public SoapRequest {
        Objects.requireNonNull(body);
    }

    public static SoapRequest of(String namespace, String operation, XmlElement... arguments) {
        return new SoapRequest(XmlElement.of(namespace, operation, arguments));
    }

    String contentType() {
        return "application/soap+xml; charset=utf-8; action=\"" + body.namespace() + "/" + body.name() + "\"";
    }

    String response() {
        return body.name() + "Response";
    }
}
