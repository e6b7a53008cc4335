package obscura.e2e.camera.soap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import obscura.e2e.camera.state.DeviceFault;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The children of an element, taken one by one in the order the schema gives; anything else is an InvalidArgs fault. */
final class Children {
    private final Element parent;
    private final List<Element> left = new ArrayList<>();

    Children(Element parent) {
        this.parent = parent;
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                left.add(element);
            } else if (node.getNodeType() == Node.TEXT_NODE
                    && !node.getTextContent().isBlank()) {
                throw DeviceFault.invalidArgs("Text where elements belong: " + parent.getLocalName());
            }
        }
    }

    Optional<Element> maybe(String namespace, String name) {
        if (left.isEmpty() || !is(left.get(0), namespace, name)) {
            return Optional.empty();
        }
        return Optional.of(left.remove(0));
    }

    /** The only child, whatever its name. */
    Element first() {
        if (left.size() != 1) {
            throw DeviceFault.invalidArgs("Expected one element in " + parent.getLocalName());
        }
        return left.remove(0);
    }

    Element one(String namespace, String name) {
        return maybe(namespace, name)
                .orElseThrow(() -> DeviceFault.invalidArgs(
                        "Expected " + name + " in " + parent.getLocalName() + ", in the order of the schema"));
    }

    List<Element> many(String namespace, String name) {
        List<Element> taken = new ArrayList<>();
        for (Optional<Element> next = maybe(namespace, name); next.isPresent(); next = maybe(namespace, name)) {
            taken.add(next.get());
        }
        return taken;
    }

    String text(String namespace, String name) {
        return textOf(one(namespace, name));
    }

    Optional<String> maybeText(String namespace, String name) {
        return maybe(namespace, name).map(Children::textOf);
    }

    static String textOf(Element element) {
        if (!new Children(element, true).left.isEmpty()) {
            throw DeviceFault.invalidArgs("Elements where text belongs: " + element.getLocalName());
        }
        return element.getTextContent().strip();
    }

    private Children(Element parent, boolean elementsOnly) {
        this.parent = parent;
        for (Node node = parent.getFirstChild(); elementsOnly && node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                left.add(element);
            }
        }
    }

    void end() {
        if (!left.isEmpty()) {
            throw DeviceFault.invalidArgs("Unexpected " + left.get(0).getLocalName() + " in " + parent.getLocalName());
        }
    }

    static boolean is(Element element, String namespace, String name) {
        return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }

    static double number(Element element, String attribute) {
        try {
            double value = Double.parseDouble(element.getAttribute(attribute));
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException none) {
            // Said below, as for NaN.
        }
        throw DeviceFault.invalidArgs("Attribute " + attribute + " of " + element.getLocalName() + " is no number");
    }
}
