package obscura.retention.certificate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import obscura.plugin.journal.ChainVerdict;
import obscura.plugin.seal.Fingerprint;

/**
 * What a check of a certificate found.
 *
 * @param held what holds, in sentences
 * @param open what could not be checked
 * @param broken what does not hold; the certificate is to be believed only when this is empty
 * @param site whose key signed it; empty when that could not be read
 */
public record CertificateVerdict(
        List<String> held, List<String> open, List<String> broken, Optional<Fingerprint> site) {
    public CertificateVerdict {
        held = List.copyOf(held);
        open = List.copyOf(open);
        broken = List.copyOf(broken);
    }
    /** What a journal says is worth as much as its chain. */
    public CertificateVerdict comparedWith(ChainVerdict journal) {
        return journal.whole()
                ? new CertificateVerdict(
                        more(held, "The journal it was compared with is whole: " + journal.entries() + " entries."),
                        open,
                        broken,
                        site)
                : new CertificateVerdict(
                        held,
                        open,
                        more(
                                broken,
                                "The journal it was compared with is not whole, so that it vouches for nothing:"
                                        + " obscura journal verify says where."),
                        site);
    }

    private static List<String> more(List<String> sentences, String another) {
        return Stream.concat(sentences.stream(), Stream.of(another)).toList();
    }
}
