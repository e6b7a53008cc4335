package obscura.onvif.xml;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a tree as a UTF-8 document. Every namespace is declared once, on the outermost element: some cameras look for
 * prefixes with a text search.
 */
public final class WriteXml {
    private final Map<String, String> prefixes;
    private final Set<String> always;

    /** @param prefixes by namespace; every namespace of every element written must be among them */
    public WriteXml(Map<String, String> prefixes) {
        this(prefixes, Set.of());
    }

    /** @param always namespaces that are declared even where no element has them, because a text uses their prefix */
    public WriteXml(Map<String, String> prefixes, Set<String> always) {
        this.prefixes = new LinkedHashMap<>(prefixes);
        this.always = Set.copyOf(always);
    }

    /** @throws IllegalArgumentException for a namespace without a prefix, or a character that XML can't carry */
    public byte[] write(XmlElement root) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            start(out, root);
            for (Map.Entry<String, String> namespace : prefixes.entrySet()) {
                if (always.contains(namespace.getKey()) || uses(root, namespace.getKey())) {
                    out.writeNamespace(namespace.getValue(), namespace.getKey());
                }
            }
            content(out, root);
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("A message could not be written into memory.", impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean uses(XmlElement element, String namespace) {
        return element.namespace().equals(namespace)
                || element.children().stream().anyMatch(child -> uses(child, namespace));
    }

    private void start(XMLStreamWriter out, XmlElement element) throws XMLStreamException {
        String prefix = prefixes.get(element.namespace());
        if (prefix == null) {
            throw new IllegalArgumentException("No prefix for the namespace of " + element.name() + ".");
        }
        out.writeStartElement(prefix, element.name(), element.namespace());
    }

    private void content(XMLStreamWriter out, XmlElement element) throws XMLStreamException {
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            out.writeAttribute(attribute.getKey(), sayable(attribute.getValue()));
        }
        if (!element.text().isEmpty()) {
            out.writeCharacters(sayable(element.text()));
        }
        for (XmlElement child : element.children()) {
            start(out, child);
            content(out, child);
        }
        out.writeEndElement();
    }

    private static String sayable(String text) {
        boolean fits = text.codePoints()
                .allMatch(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= 0x20 && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c >= 0x10000);
        if (!fits) {
            throw new IllegalArgumentException("A character in a message can't be written as XML.");
        }
        return text;
    }
}
