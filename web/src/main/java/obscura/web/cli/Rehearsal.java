package obscura.web.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;
import obscura.web.guest.Guest;

/**
 * What a first visit does, once, on a home that is thrown away: Java learns which classes a start and the first pages
 * use, and the launcher keeps them for the starts to come. Touches nothing of the site.
 */
final class Rehearsal {
    private Rehearsal() {}

    static void of(Serve.Start start) {
        try {
            Path home = Files.createTempDirectory("obscura-rehearsal");
            try (Serve.Running app = start.at(home, "127.0.0.1", 0)) {
                visit(new Guest("http://127.0.0.1:" + app.port()), app.invitation());
            } finally {
                remove(home);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new ObscuraException(Kind.FAILED, "The first visit could not be rehearsed.", e);
        }
    }

    private static void visit(Guest guest, String invitation) {
        String page = guest.get("/");
        Guest.assets(page).forEach(guest::get);
        String code = invitation.substring(invitation.lastIndexOf(' ') + 1);
        String password = "only for this rehearsal";
        String overview = guest.post(
                "/first-account",
                page,
                Map.of("code", code, "name", "rehearsal", "password", password, "again", password));
        Guest.links(overview).forEach(guest::get);
    }

    private static void remove(Path home) throws IOException {
        try (Stream<Path> inside = Files.walk(home)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
