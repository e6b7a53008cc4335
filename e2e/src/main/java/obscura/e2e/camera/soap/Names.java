package obscura.e2e.camera.soap;

/** Namespaces of ONVIF messages. */
final class Names {
    static final String SOAP = "http://www.w3.org/2003/05/soap-envelope";
    static final String TT = "http://www.onvif.org/ver10/schema";
    static final String TDS = "http://www.onvif.org/ver10/device/wsdl";
    static final String TRT = "http://www.onvif.org/ver10/media/wsdl";
    static final String TR2 = "http://www.onvif.org/ver20/media/wsdl";
    static final String TER = "http://www.onvif.org/ver10/error";
    static final String WSSE = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    static final String WSU = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";

    private Names() {}
}
