package obscura.plugin.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import obscura.plugin.ObscuraException;

/**
 * The key as a file only its owner can read: PEM, the private half in PKCS#8 first, then the public half. It appears under its
 * name complete and on the disk, or not at all, and is never replaced.
 */
record KeyFile(Path folder) {
    static final String NAME = "site.key";

    private static final int MOST_BYTES = 4096;
    private static final Pattern PEM = Pattern.compile("-----BEGIN PRIVATE KEY-----\n([A-Za-z0-9+/=\n]+)"
            + "-----END PRIVATE KEY-----\n-----BEGIN PUBLIC KEY-----\n([A-Za-z0-9+/=\n]+)-----END PUBLIC KEY-----\n");
    private static final Set<PosixFilePermission> OWNERS =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    static KeyFile in(Path folder) {
        return new KeyFile(folder.toAbsolutePath().normalize());
    }

    KeyPair readOrMake(Supplier<KeyPair> maker) throws IOException, GeneralSecurityException {
        if (!Files.exists(file())) {
            makeFolder();
            make(pem(maker.get()));
        }
        return read();
    }

    private Path file() {
        return folder.resolve(NAME);
    }

    private void makeFolder() throws IOException {
        if (folder.getParent() != null) {
            Files.createDirectories(folder.getParent());
        }
        try {
            Files.createDirectory(folder, owner("rwx------"));
            sync(folder.getParent());
        } catch (FileAlreadyExistsException made) {
            if (!Files.isDirectory(folder)) {
                throw made;
            }
        }
    }

    /** Whoever links first has made the key; a link to a name that is taken fails as a whole. */
    private void make(String pem) throws IOException {
        Path draft = folder.resolve("." + NAME + "-" + UUID.randomUUID() + ".part");
        try {
            write(draft, pem);
            Files.createLink(file(), draft);
        } catch (FileAlreadyExistsException somebodyWasFaster) {
            return;
        } finally {
            Files.deleteIfExists(draft);
            sync(folder);
        }
    }

    private static void write(Path draft, String pem) throws IOException {
        Set<StandardOpenOption> anew = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel out = FileChannel.open(draft, anew, owner("rw-------"))) {
            ByteBuffer all = ByteBuffer.wrap(pem.getBytes(StandardCharsets.US_ASCII));
            while (all.hasRemaining()) {
                out.write(all);
            }
            out.force(true);
        }
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static FileAttribute<?> owner(String rights) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights));
    }

    private KeyPair read() throws IOException, GeneralSecurityException {
        requireOwnersAlone();
        try (InputStream in = Files.newInputStream(file())) {
            Matcher pem = PEM.matcher(new String(in.readNBytes(MOST_BYTES), StandardCharsets.US_ASCII));
            if (!pem.matches()) {
                throw new IllegalArgumentException("Not a key in two PEM blocks");
            }
            KeyFactory keys = KeyFactory.getInstance("Ed25519");
            return new KeyPair(
                    keys.generatePublic(new X509EncodedKeySpec(bytes(pem.group(2)))),
                    keys.generatePrivate(new PKCS8EncodedKeySpec(bytes(pem.group(1)))));
        }
    }

    private void requireOwnersAlone() throws IOException {
        if (!OWNERS.containsAll(Files.getPosixFilePermissions(file()))) {
            throw ObscuraException.refused("Others may read or write the site's key " + NAME
                    + ", so nothing is signed with it: run chmod 600 on it, and make a new one if others did.");
        }
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
