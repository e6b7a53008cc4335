package obscura.retention.certificate;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Entries;
import obscura.plugin.journal.EntryFilter;

/** Which certificates a journal names where it says that a run ended. */
record Named(Entries journal) {
    /** @param sha256 of a certificate's body */
    boolean has(String sha256) {
        EntryFilter finish = new EntryFilter(
                Set.of(Act.FINISH_DELETION),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                sha256);
        return !journal.page(finish, OptionalLong.empty(), 1).entries().isEmpty();
    }
}
