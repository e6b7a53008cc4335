package obscura.onvif.xml;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import obscura.onvif.answer.Limits;
import obscura.onvif.answer.OnvifException;

/**
 * Reads one document into a tree, or fails with an {@link OnvifException} and nothing else, whatever the bytes are. Makes
 * no connection, opens no file. For use from one thread at a time.
 */
public final class ReadXml {
    private static final int MOST_ATTRIBUTES = 64;
    /** Without the parser's own words: they repeat what the camera sent, which may be a login sent back. */
    private static final String UNREADABLE = "The camera sent XML that can't be read";

    private final Limits limits;
    private final XMLInputFactory factory;

    public ReadXml(Limits limits) {
        this.limits = limits;
        this.factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
    }

    public XmlElement read(byte[] document) {
        if (document.length > limits.bytes()) {
            throw OnvifException.tooLarge("The camera sent more XML than is read.");
        }
        try {
            return tree(factory.createXMLStreamReader(new StringReader(DecodeText.of(document))));
        } catch (OnvifException known) {
            throw known;
        } catch (XMLStreamException broken) {
            Location at = broken.getLocation();
            String where = at == null ? "" : " in line " + at.getLineNumber() + ", column " + at.getColumnNumber();
            throw OnvifException.malformed(UNREADABLE + where + ".");
        } catch (RuntimeException broken) {
            // The JDK's parser also throws a handful of these on damaged input.
            throw OnvifException.malformed(UNREADABLE + ".");
        }
    }

    private XmlElement tree(XMLStreamReader reader) throws XMLStreamException {
        Deque<Growing> open = new ArrayDeque<>();
        Optional<XmlElement> root = Optional.empty();
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    check(++elements, open.size() + 1);
                    open.push(started(reader));
                }
                case XMLStreamConstants.END_ELEMENT -> root = closed(open);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.peek().text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.DTD ->
                    throw OnvifException.malformed("The camera sent a document type, which no ONVIF message has.");
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw OnvifException.malformed("The camera sent an entity of its own, which no ONVIF message has.");
                default -> {} // comments, blanks and processing instructions say nothing
            }
        }
        return root.orElseThrow(() -> OnvifException.malformed("The camera sent an empty document."));
    }

    private void check(int elements, int depth) {
        if (elements > limits.elements()) {
            throw OnvifException.tooLarge("The camera sent more than " + limits.elements() + " elements.");
        }
        if (depth > limits.depth()) {
            throw OnvifException.tooLarge("The camera nested more than " + limits.depth() + " elements.");
        }
    }

    private Growing started(XMLStreamReader reader) {
        int count = reader.getAttributeCount();
        if (count > MOST_ATTRIBUTES) {
            throw OnvifException.tooLarge("The camera sent an element with " + count + " attributes.");
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            String value = reader.getAttributeValue(i);
            if (value.length() > limits.attributeChars()) {
                throw OnvifException.tooLarge("The camera sent an attribute of " + value.length() + " characters.");
            }
            attributes.putIfAbsent(reader.getAttributeLocalName(i), value);
        }
        String namespace = reader.getNamespaceURI();
        return new Growing(namespace == null ? "" : namespace, reader.getLocalName(), attributes);
    }

    /** The element that has just ended, put into the one around it. */
    private static Optional<XmlElement> closed(Deque<Growing> open) {
        XmlElement done = open.pop().grown();
        if (!open.isEmpty()) {
            open.peek().children.add(done);
        }
        return Optional.of(done);
    }

    /** An element whose end has not been read yet. */
    private record Growing(
            String namespace,
            String name,
            Map<String, String> attributes,
            List<XmlElement> children,
            StringBuilder text) {
        Growing(String namespace, String name, Map<String, String> attributes) {
            this(namespace, name, attributes, new ArrayList<>(), new StringBuilder());
        }

        XmlElement grown() {
            return new XmlElement(
                    namespace, name, attributes, children, text.toString().strip());
        }
    }
}
