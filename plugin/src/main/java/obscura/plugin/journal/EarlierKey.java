package obscura.plugin.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import obscura.plugin.seal.Fingerprint;
import obscura.plugin.seal.Seal;
import obscura.plugin.seal.Signer;

/**
 * A person says that a key was this site's before it was replaced, and up to where what it sealed is accepted. Sealed with the
 * key the site has now, or anybody who can write into the database could say so of a key of their own.
 *
 * @param summary the {@link CutSummary#hash} of the newest summary then, the only one that is accepted; zeros for none
 * @param last the journal's last entry then: what the key sealed about later ones is not accepted
 * @param by who says so
 * @param at when that was written into the journal
 * @param seal of the site's key now
 */
public record EarlierKey(Fingerprint key, String summary, long last, String by, String reason, Instant at, Seal seal) {
    private static final Pattern ABOUT = Pattern.compile("key ([0-9a-f]{64}), summary ([0-9a-f]{64}), entries to"
            + " (\\d{1,18}), signed ([A-Za-z0-9+/=]{44}) ([A-Za-z0-9+/=]{88})");

    /**
     * What is to be written down.
     *
     * @param newest summary, when there is one
     * @param reason one line of text
     */
    static Note note(Signer signer, Fingerprint key, Optional<CutSummary> newest, long last, Who by, String reason) {
        String summary = newest.map(CutSummary::hash).orElse(Head.NONE.hash());
        Seal seal = signer.sign(message(key, summary, last, by.name(), reason));
        String about = "key " + key.hex() + ", summary " + summary + ", entries to " + last + ", signed " + seal.key()
                + " " + seal.value();
        return new Note(by, Act.ACCEPT_KEY, Optional.empty(), Optional.empty(), about, reason, Result.DONE);
    }

    /** What was signed once is written so for good. */
    private static byte[] message(Fingerprint key, String summary, long last, String by, String reason) {
        String text = String.join(
                "\n",
                "obscura journal earlier key 1",
                "key " + key.hex(),
                "summary " + summary,
                "entries to " + last,
                "by " + by,
                "reason " + reason,
                "");
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What a line says; empty when it says nothing of the kind, or can't be read. Whose word it is must still be asked. */
    public static Optional<EarlierKey> in(Line line) {
        return Act.ACCEPT_KEY.word().equals(line.act())
                        && line.about() != null
                        && line.name() != null
                        && line.reason() != null
                ? read(line.about(), line.name(), line.reason(), Instant.ofEpochMilli(line.at()))
                : Optional.empty();
    }

    /** The same of an entry that was read already. */
    public static Optional<EarlierKey> in(Entry entry) {
        Note note = entry.note();
        return note.act() == Act.ACCEPT_KEY
                ? read(note.about(), note.who().name(), note.reason(), entry.at())
                : Optional.empty();
    }

    private static Optional<EarlierKey> read(String text, String by, String reason, Instant at) {
        Matcher about = ABOUT.matcher(text);
        if (!about.matches()) {
            return Optional.empty();
        }
        try {
            Fingerprint key = new Fingerprint(about.group(1));
            Seal seal = new Seal(about.group(4), about.group(5));
            return Optional.of(
                    new EarlierKey(key, about.group(2), Long.parseLong(about.group(3)), by, reason, at, seal));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** True when it is the word of whose key this is. */
    public boolean isSaidBy(Fingerprint site) {
        return seal.fingerprint().equals(site) && seal.fits(message(key, summary, last, by, reason));
    }

    /** Whether this very cut is accepted by the word of whose key that is. */
    public boolean accepts(SealedCut cut, Fingerprint site) {
        return cut.seal().fingerprint().equals(key) && cut.summary().hash().equals(summary) && isSaidBy(site);
    }
}
