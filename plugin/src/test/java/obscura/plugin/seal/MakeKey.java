package obscura.plugin.seal;

import java.nio.file.Path;

/** Opens or makes the site's key in a process of its own and says its fingerprint. */
public final class MakeKey {
    private MakeKey() {}

    /** @param arguments the folder */
    public static void main(String[] arguments) {
        System.out.println(SiteKey.in(Path.of(arguments[0])).fingerprint().hex());
    }
}
