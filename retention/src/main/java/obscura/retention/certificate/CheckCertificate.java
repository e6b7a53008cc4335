package obscura.retention.certificate;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import obscura.plugin.ObscuraException;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.CutSummary;
import obscura.plugin.journal.EarlierKey;
import obscura.plugin.journal.Entries;
import obscura.plugin.journal.Entry;
import obscura.plugin.journal.EntryFilter;
import obscura.plugin.seal.Fingerprint;
import tools.jackson.core.JacksonException;

/** Does a certificate stand as it was signed, and does it agree with itself and with the journal? */
public final class CheckCertificate {
    private final Optional<Entries> journal;
    private final Optional<Fingerprint> own;
    private final List<String> held = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private Optional<Fingerprint> site = Optional.empty();

    private CheckCertificate(Optional<Entries> journal, Optional<Fingerprint> own) {
        this.journal = journal;
        this.own = own;
    }

    /**
     * @param journal of the site it is from, where that is at hand
     * @param signedBy the only site it may be from, if that is known
     * @throws ObscuraException REFUSED when it can't be read or is no certificate
     */
    public static CertificateVerdict of(Path file, Optional<Entries> journal, Optional<Fingerprint> signedBy) {
        return of(file, journal, Optional.empty(), signedBy);
    }

    /**
     * @param own the key that the site of that journal has now, where it is at hand: a certificate of another key is then
     *     believed only where a person accepted that key, or the journal itself names the certificate
     */
    public static CertificateVerdict of(
            Path file, Optional<Entries> journal, Optional<Fingerprint> own, Optional<Fingerprint> signedBy) {
        CheckCertificate check = new CheckCertificate(journal, own);
        check.check(file, signedBy);
        return new CertificateVerdict(check.held, check.open, check.broken, check.site);
    }

    private void check(Path file, Optional<Fingerprint> signedBy) {
        try {
            SealedBody body = SealedBody.of(file);
            seal(body, signedBy);
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                ReadCertificate reader = new ReadCertificate(in);
                Certificate head = reader.read();
                itself(head, reader);
                journal(head, body.sha256());
                key(head, body, signedBy);
            }
        } catch (IOException | IllegalArgumentException | JacksonException e) {
            throw new ObscuraException(
                    ObscuraException.Kind.REFUSED,
                    "This is not a certificate of deletion, or it is damaged beyond reading. Ask for it again.",
                    e);
        }
    }

    private void seal(SealedBody body, Optional<Fingerprint> signedBy) {
        Fingerprint key = body.seal().fingerprint();
        site = Optional.of(key);
        say(
                body.seal().fits(CertificateFile.message(body.sha256())),
                "Nothing in it was changed since the key " + key.groups() + " signed it.",
                "It is not as it was signed: something in it was changed, added or left out.");
        signedBy.ifPresent(wanted -> say(
                wanted.equals(key),
                "That is the key of the site you named.",
                "It was signed by another site's key than the one you named."));
    }

    private void itself(Certificate head, ReadCertificate reader) {
        boolean agrees = reader.items() == head.items()
                && head.lines().stream().mapToLong(Certificate.Line::items).sum() == head.items()
                && head.lines().stream().allMatch(line -> line.items() == counted(reader.counted(), line));
        say(
                agrees,
                "Its " + head.items() + " items are those that its summary counts.",
                "Its items are not those that its summary counts.");
    }

    private static long counted(Map<ReadCertificate.Count, Long> counted, Certificate.Line line) {
        return counted.getOrDefault(
                new ReadCertificate.Count(line.camera(), line.kind(), line.days(), line.result()), 0L);
    }

    private void journal(Certificate head, String sha256) {
        if (journal.isEmpty()) {
            open.add("Whether it agrees with the journal: name the home folder with --home.");
            return;
        }
        Optional<Entry> begun = entry(journal.get(), head.journal().number());
        if (begun.isPresent()) {
            begun(begun.get(), head);
            say(
                    isNamed(sha256),
                    "The journal names this very certificate where the run ended.",
                    "The journal does not name this certificate: it was not made by that run.");
            return;
        }
        open.add(journal.get()
                .removed()
                .filter(cut -> cut.range().last() >= head.journal().number())
                .map(cut -> removed(cut, head))
                .orElse("The journal here has no entry " + head.journal().number()
                        + " any more or not yet: it is another site's, was cut, or is older than the certificate."));
        if (isNamed(sha256)) {
            held.add("The journal names this very certificate where the run ended.");
        }
    }

    private void begun(Entry begun, Certificate head) {
        say(
                begun.hash().equals(head.journal().hash()) && begun.note().act() == Act.START_DELETION,
                "The journal says with entry " + head.journal().number() + " that this run began.",
                "Entry " + head.journal().number() + " of the journal is not the one the certificate names.");
    }

    private static String removed(CutSummary cut, Certificate head) {
        return "Entry " + head.journal().number() + ", which said that this run began: the journal was cut there. Its"
                + " entries 1 to " + cut.range().last() + " were removed under the rule of "
                + cut.rule().days() + " days, the last of them on " + cut.at()
                + ". That says nothing against the certificate.";
    }

    private boolean isNamed(String sha256) {
        return new Named(journal.orElseThrow()).has(sha256);
    }

    private static Optional<Entry> entry(Entries journal, long number) {
        return journal.page(EntryFilter.ALL, OptionalLong.of(number + 1), 1).entries().stream()
                .filter(entry -> entry.number() == number)
                .findFirst();
    }

    /** After the journal was asked. */
    private void key(Certificate head, SealedBody body, Optional<Fingerprint> signedBy) {
        if (signedBy.isPresent()) {
            return;
        }
        Fingerprint key = body.seal().fingerprint();
        if (own.isEmpty() || journal.isEmpty()) {
            open.add("Whose key that is: compare it with the one on the site's About page (--signed-by).");
        } else if (own.get().equals(key)) {
            held.add("That is the key of the site whose journal this is.");
        } else {
            AcceptedKeys.in(journal.get(), own.get(), key)
                    .ifPresentOrElse(earlier -> earlier(earlier, head), () -> stranger(body.sha256()));
        }
    }

    private void earlier(EarlierKey key, Certificate head) {
        String who = "It was signed by an earlier key of this site, accepted by " + key.by() + " on " + key.at() + " ("
                + key.reason() + ")";
        say(
                head.journal().number() <= key.last(),
                who + ". Whether that key was this site's rests on that word.",
                who + " for what there was up to entry " + key.last() + ", and this names entry "
                        + head.journal().number() + ": it was signed after the key was given up.");
    }

    private void stranger(String sha256) {
        String who = "It was signed by another key than the site has whose journal this is, "
                + own.orElseThrow().groups() + ", and nobody accepted that key as an earlier one";
        if (isNamed(sha256)) {
            open.add(who + ". What it says is what the journal names; who signed it stays open. See: obscura journal"
                    + " accept-key");
        } else {
            broken.add(who + ", nor does the journal name it: nothing here vouches for it.");
        }
    }

    private void say(boolean holds, String good, String bad) {
        (holds ? held : broken).add(holds ? good : bad);
    }
}
