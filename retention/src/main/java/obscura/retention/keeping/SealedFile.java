package obscura.retention.keeping;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Seals and opens one file with a key that is for it alone: AES-256 in GCM by segments of a megabyte, so that a file of any size
 * takes two of them of memory, and one that was cut, reordered or changed anywhere does not open. It is bound to its name.
 */
record SealedFile(byte[] key, String name) {
    static final int KEY_BYTES = 32;

    private static final int SEGMENT = 1 << 20;

    OutputStream sealInto(OutputStream out) throws IOException, GeneralSecurityException {
        return sealing().newEncryptingStream(out, about());
    }

    /** Reading throws an {@link IOException} at the first segment that is not as it was sealed. */
    InputStream open(InputStream in) throws IOException, GeneralSecurityException {
        return sealing().newDecryptingStream(in, about());
    }

    private StreamingAead sealing() throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(key, "HmacSha256", KEY_BYTES, SEGMENT, 0);
    }

    private byte[] about() {
        return ("obscura copy of held footage 1: " + name).getBytes(StandardCharsets.UTF_8);
    }
}
