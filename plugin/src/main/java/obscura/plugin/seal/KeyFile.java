package obscura.plugin.seal;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The site's key as a file: PEM, the private half in PKCS#8 first, then the public half. */
record KeyFile(OwnersFile file) {
    static final String NAME = "site.key";

    private static final Pattern PEM = Pattern.compile("-----BEGIN PRIVATE KEY-----\n([A-Za-z0-9+/=\n]+)"
            + "-----END PRIVATE KEY-----\n-----BEGIN PUBLIC KEY-----\n([A-Za-z0-9+/=\n]+)-----END PUBLIC KEY-----\n");

    static KeyFile in(Path folder) {
        return new KeyFile(new OwnersFile(folder, NAME));
    }

    KeyPair readOrMake(Supplier<KeyPair> maker) throws IOException, GeneralSecurityException {
        Matcher pem = PEM.matcher(file.readOrMake(() -> pem(maker.get())));
        if (!pem.matches()) {
            throw new IllegalArgumentException("Not a key in two PEM blocks");
        }
        KeyFactory keys = KeyFactory.getInstance("Ed25519");
        return new KeyPair(
                keys.generatePublic(new X509EncodedKeySpec(bytes(pem.group(2)))),
                keys.generatePrivate(new PKCS8EncodedKeySpec(bytes(pem.group(1)))));
    }

    private static String pem(KeyPair pair) {
        return block("PRIVATE", pair.getPrivate().getEncoded())
                + block("PUBLIC", pair.getPublic().getEncoded());
    }

    private static String block(String which, byte[] bytes) {
        String text = Base64.getEncoder().encodeToString(bytes);
        return "-----BEGIN " + which + " KEY-----\n" + text + "\n-----END " + which + " KEY-----\n";
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64.replace("\n", ""));
    }
}
