package obscura.plugin.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import obscura.plugin.seal.Seal;
import obscura.plugin.seal.Signer;

/**
 * The last field of a signed receipt, {@code signature}. It is written in one form only and always takes the same number of
 * bytes. Signed is the line {@code obscura receipt 1} with its line feed, followed by the 32 bytes of SHA-256 over every byte of the
 * file before the comma that precedes the field. So every byte of the file counts: those before by the signature, those of the
 * field itself because it has one form.
 */
final class ReceiptSeal {
    private static final String FORM = ",\n  \"signature\" : {\n    \"key\" : \"%s\",\n    \"fingerprint\" : \"%s\",\n"
            + "    \"value\" : \"%s\"\n  }\n}";
    private static final Pattern FIELD = Pattern.compile(Pattern.quote(FORM).replace("%s", "\\E(.+)\\Q"));

    /** What ends a receipt without the field, in place of it. */
    static final byte[] PLAIN_END = "\n}".getBytes(StandardCharsets.US_ASCII);

    /** Of the field from its comma to the end of the file. */
    static final int BYTES = FORM.replace("%s", "").length() + 44 + 64 + 88;

    private ReceiptSeal() {}

    /** @param body every byte of the receipt before {@link #PLAIN_END} */
    static byte[] field(byte[] body, int length, Signer signer) {
        Seal seal = signer.sign(message(body, length));
        return FORM.formatted(seal.key(), seal.fingerprint().hex(), seal.value())
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** The field at the end of a file, if it stands there; whether it fits is another question. */
    static Optional<Matcher> at(byte[] file) {
        if (file.length < BYTES) {
            return Optional.empty();
        }
        byte[] end = Arrays.copyOfRange(file, file.length - BYTES, file.length);
        return Optional.of(FIELD.matcher(new String(end, StandardCharsets.ISO_8859_1)))
                .filter(Matcher::matches);
    }

    /** The seal, if it was made for these bytes and its fingerprint is its key's. */
    static Optional<Seal> fitting(byte[] file, Matcher field) {
        try {
            Seal seal = new Seal(field.group(1), field.group(3));
            boolean fits =
                    seal.fingerprint().hex().equals(field.group(2)) && seal.fits(message(file, file.length - BYTES));
            return Optional.of(seal).filter(whole -> fits);
        } catch (IllegalArgumentException notASeal) {
            return Optional.empty();
        }
    }

    private static byte[] message(byte[] body, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(body, 0, length);
            byte[] kind = "obscura receipt 1\n".getBytes(StandardCharsets.US_ASCII);
            byte[] message = Arrays.copyOf(kind, kind.length + digest.getDigestLength());
            System.arraycopy(digest.digest(), 0, message, kind.length, message.length - kind.length);
            return message;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
