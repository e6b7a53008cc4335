package obscura.e2e.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import obscura.migrations.Database;
import obscura.migrations.JournalFile;
import obscura.migrations.SqlEntries;
import obscura.migrations.SqlRuns;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.EntryFilter;
import obscura.plugin.seal.SiteKey;
import obscura.retention.certificate.CertificateVerdict;
import obscura.retention.certificate.CheckCertificate;
import obscura.retention.run.Run;
import obscura.web.home.Home;

/**
 * What a home says about deletion, held against what is there.
 *
 * @param home looked into as it lies; of a home that is served, a copy
 * @param isThere whether a recorder still has the file of that key
 */
record Proof(Home home, Predicate<String> isThere) {
    private static final Pattern GONE =
            Pattern.compile("\"key\":\"([^\"]+)\"[^}]*\"result\":\"(?:deleted|already-gone)\"");
    private static final Pattern SHA256 = Pattern.compile("certificate ([0-9a-f]{64})");

    /** Neither rows nor certificates call anything deleted that is there, and the journal is whole. */
    void saysNothingFalse() {
        assertThat(journalIsWhole()).isTrue();
        try (Database database = Database.open(home.database())) {
            SqlRuns runs = new SqlRuns(database);
            for (Run run : runs.newest(Optional.empty(), 100)) {
                runs.each(
                        run.id(),
                        item -> assertThat(item.result().isGone()
                                        && isThere.test(item.piece().key()))
                                .as(
                                        "Run %s calls %s gone",
                                        run.id(), item.piece().key())
                                .isFalse());
            }
        }
        certificates().forEach(this::certificateSaysNothingFalse);
    }

    private boolean journalIsWhole() {
        return new JournalFile(home.database(), home.anchor(), () -> SiteKey.seenIn(home.keys()))
                .verify(Optional.empty())
                .whole();
    }

    List<Path> certificates() {
        if (!Files.isDirectory(home.certificates())) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(home.certificates())) {
            return all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void certificateSaysNothingFalse(Path file) {
        for (Matcher gone = GONE.matcher(read(file)); gone.find(); ) {
            assertThat(isThere.test(gone.group(1)))
                    .as("%s calls %s gone", file, gone.group(1))
                    .isFalse();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every certificate is believed, none that was changed, and the journal ends each run once, with the certificate there is. */
    void holds() {
        saysNothingFalse();
        try (Database database = Database.open(home.database())) {
            SqlEntries entries = new SqlEntries(database);
            List<String> named = named(entries);
            List<Path> certificates = certificates();
            assertThat(named)
                    .as("ends of runs in the journal")
                    .doesNotHaveDuplicates()
                    .hasSize(certificates.size());
            for (Path file : certificates) {
                assertThat(check(file, entries).broken()).as(file.toString()).isEmpty();
                assertThat(check(changed(file), entries).broken())
                        .as("%s, changed", file)
                        .isNotEmpty();
            }
        }
    }

    private static List<String> named(SqlEntries entries) {
        EntryFilter ends = new EntryFilter(
                Set.of(Act.FINISH_DELETION),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
        return entries.page(ends, OptionalLong.empty(), 500).entries().stream()
                .map(entry -> SHA256.matcher(entry.note().about()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
    }

    private CertificateVerdict check(Path file, SqlEntries entries) {
        return CheckCertificate.of(
                file, Optional.of(entries), Optional.of(SiteKey.in(home.keys()).fingerprint()));
    }

    private static Path changed(Path file) {
        try {
            String text = read(file);
            String other = text.replaceFirst("\"days\":5", "\"days\":6");
            assertThat(other).isNotEqualTo(text);
            return Files.writeString(file.resolveSibling("changed"), other);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
