package obscura.onvif.xml;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element and all below it. Looked up by local name only, because cameras mix their namespaces up.
 *
 * @param namespace empty when there is none
 * @param attributes by local name, in order; without namespaces, which no ONVIF attribute has
 * @param text all character data directly inside, stripped
 */
public record XmlElement(
        String namespace, String name, Map<String, String> attributes, List<XmlElement> children, String text) {

    public XmlElement {
        attributes = attributes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        children = List.copyOf(children);
    }

    public static XmlElement of(String namespace, String name, XmlElement... children) {
        return new XmlElement(namespace, name, Map.of(), Arrays.asList(children), "");
    }

    public static XmlElement leaf(String namespace, String name, String text) {
        return new XmlElement(namespace, name, Map.of(), List.of(), text);
    }

    /** Attributes come out in the order they were added in. */
    public XmlElement with(String attribute, String value) {
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(attribute, value);
        return new XmlElement(namespace, name, more, children, text);
    }

    public Stream<XmlElement> all(String child) {
        return children.stream().filter(c -> c.name.equals(child));
    }

    /** The first child of that name; one that says {@code xsi:nil} counts as absent. */
    public Optional<XmlElement> child(String child) {
        return all(child).filter(c -> !c.isNil()).findFirst();
    }

    public Optional<XmlElement> path(String... names) {
        Optional<XmlElement> at = Optional.of(this);
        for (String step : names) {
            at = at.flatMap(element -> element.child(step));
        }
        return at;
    }

    /** The text of a child; empty when the child is absent or blank. */
    public Optional<String> textOf(String child) {
        return child(child).map(XmlElement::text).filter(text -> !text.isEmpty());
    }

    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute)).map(String::strip);
    }

    /** Absent is false, {@code 1} and {@code true} are true. */
    public boolean flag(String attribute) {
        return attribute(attribute).filter(XmlElement::isTrue).isPresent();
    }

    public boolean isNil() {
        return flag("nil");
    }

    public static boolean isTrue(String text) {
        return text.equals("1") || text.equalsIgnoreCase("true");
    }
}
