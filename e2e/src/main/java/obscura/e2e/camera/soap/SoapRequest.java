package obscura.e2e.camera.soap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import obscura.e2e.camera.login.UsernameToken;
import obscura.e2e.camera.state.DeviceFault;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * One SOAP 1.2 message from a caller, read strictly: one envelope, one body, one element in it, no DOCTYPE.
 *
 * @param operation the element in the body
 */
record SoapRequest(Element operation, Optional<UsernameToken.Said> token) {
    static SoapRequest read(byte[] bytes) {
        Element envelope = root(bytes);
        if (!Children.is(envelope, Names.SOAP, "Envelope")) {
            throw DeviceFault.sender("Not a SOAP 1.2 envelope", "WellFormed");
        }
        Children parts = new Children(envelope);
        Optional<UsernameToken.Said> token = parts.maybe(Names.SOAP, "Header").flatMap(SoapRequest::token);
        Children body = new Children(parts.one(Names.SOAP, "Body"));
        parts.end();
        Element operation = body.first();
        return new SoapRequest(operation, token);
    }

    String namespace() {
        return String.valueOf(operation.getNamespaceURI());
    }

    String name() {
        return operation.getLocalName();
    }

    private static Element root(byte[] bytes) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Quiet());
            return builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement();
        } catch (SAXException notXml) {
            throw DeviceFault.sender("Not well-formed", "WellFormed");
        } catch (ParserConfigurationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The JDK's own would print to stderr. */
    private record Quiet() implements ErrorHandler {
        @Override
        public void warning(SAXParseException unread) {
            // A warning stops nothing.
        }

        @Override
        public void error(SAXParseException broken) throws SAXException {
            throw broken;
        }

        @Override
        public void fatalError(SAXParseException broken) throws SAXException {
            throw broken;
        }
    }

    private static Optional<UsernameToken.Said> token(Element header) {
        return new Children(header).maybe(Names.WSSE, "Security").map(security -> {
            Element said = new Children(security).one(Names.WSSE, "UsernameToken");
            Children fields = new Children(said);
            String user = fields.text(Names.WSSE, "Username");
            Element digest = fields.one(Names.WSSE, "Password");
            if (!digest.getAttribute("Type").endsWith("#PasswordDigest")) {
                throw DeviceFault.notAuthorized();
            }
            String nonce = fields.text(Names.WSSE, "Nonce");
            String created = fields.text(Names.WSU, "Created");
            return new UsernameToken.Said(user, Children.textOf(digest), nonce, created);
        });
    }
}
