package obscura.retention.certificate;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.EarlierKey;
import obscura.plugin.journal.Entries;
import obscura.plugin.journal.EntryFilter;
import obscura.plugin.journal.EntryPage;
import obscura.plugin.seal.Fingerprint;

/** What a journal says of keys its site had before, under the seal of the one it has now. */
final class AcceptedKeys {
    private AcceptedKeys() {}

    /** What was said of a key last; a word that is not the site's own counts for nothing. */
    static Optional<EarlierKey> in(Entries journal, Fingerprint site, Fingerprint key) {
        EntryFilter said = new EntryFilter(
                Set.of(Act.ACCEPT_KEY),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                key.hex());
        OptionalLong before = OptionalLong.empty();
        do {
            EntryPage page = journal.page(said, before, Entries.LARGEST_PAGE);
            Optional<EarlierKey> found = page.entries().stream()
                    .flatMap(entry -> EarlierKey.in(entry).stream())
                    .filter(earlier -> earlier.key().equals(key) && earlier.isSaidBy(site))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
            before = page.before();
        } while (before.isPresent());
        return Optional.empty();
    }
}
