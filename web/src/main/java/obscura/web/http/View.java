package obscura.web.http;

import java.util.Optional;
import obscura.plugin.access.Right;
import obscura.plugin.access.Visitor;
import obscura.web.text.Texts;

/**
 * What every page is given, whatever it shows.
 *
 * @param visitor who looks; empty before sign-in
 * @param csrf what every form sends back, see {@link Gate}
 * @param here the path of the page, for marking where one is
 * @param site what the site is called
 * @param told a sentence about what was just done, shown once
 */
public record View(
        Texts texts,
        Optional<Visitor> visitor,
        String csrf,
        String here,
        String site,
        Optional<String> told,
        Assets assets) {

    /** Short for templates: the sentence of that key. */
    public String t(String key, Object... arguments) {
        return texts.of(key, arguments);
    }

    public String asset(String name) {
        return assets.address(name);
    }

    public boolean may(Right right) {
        return visitor.filter(v -> v.may(right)).isPresent();
    }

    public boolean isAt(String path) {
        return here.equals(path) || here.startsWith(path + "/");
    }
}
