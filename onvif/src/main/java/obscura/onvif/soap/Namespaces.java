package obscura.onvif.soap;

import java.util.LinkedHashMap;
import java.util.Map;

/** The namespaces of all messages, and the prefix each is written with. */
public final class Namespaces {
    public static final String SOAP = "http://www.w3.org/2003/05/soap-envelope";
    public static final String MEDIA2 = "http://www.onvif.org/ver20/media/wsdl";
    public static final String MEDIA1 = "http://www.onvif.org/ver10/media/wsdl";
    public static final String DEVICE = "http://www.onvif.org/ver10/device/wsdl";
    public static final String SCHEMA = "http://www.onvif.org/ver10/schema";

    private static final String OASIS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";
    static final String SECURITY = OASIS + "wssecurity-secext-1.0.xsd";
    static final String UTILITY = OASIS + "wssecurity-utility-1.0.xsd";
    static final String PASSWORD_DIGEST = OASIS + "username-token-profile-1.0#PasswordDigest";
    static final String BASE64 = OASIS + "soap-message-security-1.0#Base64Binary";

    private Namespaces() {}

    static Map<String, String> prefixes() {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put(SOAP, "s");
        prefixes.put(SECURITY, "wsse");
        prefixes.put(UTILITY, "wsu");
        prefixes.put(DEVICE, "tds");
        prefixes.put(MEDIA2, "tr2");
        prefixes.put(MEDIA1, "trt");
        prefixes.put(SCHEMA, "tt");
        return prefixes;
    }
}
