/**
 * What the app says, in the visitor's language. The sentences themselves lie beside the screen that says them, as
 * {@code texts_en.properties} and {@code texts_de.properties} in its folder; a test holds the languages against each other.
 * Start reading at {@link obscura.web.text.Texts}.
 */
package obscura.web.text;
