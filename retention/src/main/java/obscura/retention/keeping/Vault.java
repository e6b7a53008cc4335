package obscura.retention.keeping;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;
import obscura.plugin.seal.SecretBox;

/**
 * The folder of sealed copies: each a file {@code NAME.sealed} and, in a file {@code NAME.key} beside it, the key that is for it
 * alone, locked with the site's own. What must stay true: a copy that {@link #seal} has returned is whole and on the disk; one
 * that {@link #destroy} has returned from has neither key nor file, and its key went first. What a kill leaves of either has no
 * row, and {@link KeepHeld} removes it. One thread makes copies; any may read and destroy.
 */
public final class Vault {
    private static final String KEY = ".key";
    private static final String SEALED = ".sealed";
    private static final String PART = ".part";
    /** Tells this folder from an empty one in its place, as where a disk is not mounted. */
    private static final String MARK = "safe-keeping";

    private static final int STEP = 1 << 16;

    private final Path folder;
    private final SecretBox box;
    private final Disk disk;
    private final SecureRandom random = new SecureRandom();

    /** What was sealed. */
    public record Sealed(String file, long bytes, String sha256) {}

    Vault(Path folder, SecretBox box, Disk disk) {
        this.folder = folder;
        this.box = box;
        this.disk = disk;
    }

    /** @param folder need not be there yet; its parent's parent is */
    public static Vault in(Path folder, SecretBox box) {
        return new Vault(folder, box, new RealDisk());
    }

    static boolean isName(String text) {
        return text.matches("[0-9a-f]{32}");
    }

    Path folder() {
        return folder;
    }

    /** Whether this is the folder that was made. */
    boolean isThere() {
        return Files.isRegularFile(folder.resolve(MARK), LinkOption.NOFOLLOW_LINKS);
    }

    /** For when there is no copy yet. */
    void make() {
        try {
            makePrivate(folder.getParent());
            makePrivate(folder);
            disk.remove(folder.resolve(MARK));
            disk.create(folder.resolve(MARK)).close();
            disk.sync(folder);
        } catch (IOException e) {
            throw failed("The folder " + folder + " for copies of held footage can't be made. Check its rights.", e);
        }
    }

    private void makePrivate(Path part) throws IOException {
        if (!Files.isDirectory(part, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(
                    part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            disk.sync(part.getParent());
        }
    }

    /**
     * Makes a sealed copy and reads it again.
     *
     * @throws ObscuraException FAILED when it can't be written or is not read as it was written; what is left of it has no row
     */
    Sealed seal(Path plain) {
        byte[] name = new byte[16];
        random.nextBytes(name);
        String file = HexFormat.of().formatHex(name);
        try {
            SealedFile sealing = new SealedFile(newKey(file), file);
            Path part = folder.resolve(file + PART);
            Sealed sealed = sealed(plain, sealing, part);
            disk.move(part, folder.resolve(file + SEALED));
            disk.sync(folder);
            if (!sealed.equals(read(file, OutputStream.nullOutputStream(), Long.MAX_VALUE))) {
                throw new IOException("Not read as it was written");
            }
            return sealed;
        } catch (IOException | GeneralSecurityException e) {
            destroyIfItCan(file);
            throw failed("A copy can't be written to Obscura's disk. Check its free space and its health.", e);
        }
    }

    private byte[] newKey(String file) throws IOException {
        byte[] key = new byte[SealedFile.KEY_BYTES];
        random.nextBytes(key);
        byte[] locked = box.lock(about(file), Base64.getEncoder().encodeToString(key));
        try (OutputStream out = disk.create(folder.resolve(file + KEY))) {
            out.write(locked, 0, locked.length);
        }
        return key;
    }

    private static String about(String file) {
        return "copy of held footage " + file;
    }

    private Sealed sealed(Path plain, SealedFile sealing, Path part) throws IOException, GeneralSecurityException {
        MessageDigest digest = digest();
        long bytes;
        try (InputStream in = Files.newInputStream(plain);
                OutputStream file = disk.create(part);
                OutputStream out = sealing.sealInto(file)) {
            bytes = copy(in, new DigestOutputStream(out, digest), Long.MAX_VALUE);
        }
        return new Sealed(sealing.name(), bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest digest() throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256");
    }

    private static long copy(InputStream in, OutputStream out, long most) throws IOException {
        byte[] step = new byte[STEP];
        long done = 0;
        for (int got = in.read(step); got >= 0; got = in.read(step)) {
            requireTime();
            done += got;
            if (done > most) {
                throw ObscuraException.refused("A copy in safe-keeping is longer than what is taken in here.");
            }
            out.write(step, 0, got);
        }
        return done;
    }

    static void requireTime() {
        if (Thread.currentThread().isInterrupted()) {
            throw new ObscuraException(Kind.INTERRUPTED, "Obscura is closing; held footage is copied when it is back.");
        }
    }

    /**
     * Opens a copy. What is written before a failure is not the recording.
     *
     * @throws ObscuraException FAILED when it is not there, not whole or was changed
     */
    Sealed open(String file, OutputStream into, long most) {
        try {
            return read(file, into, most);
        } catch (IOException | GeneralSecurityException e) {
            throw failed("A copy in safe-keeping can't be read: it is gone, or was changed on the disk.", e);
        }
    }

    private Sealed read(String file, OutputStream into, long most) throws IOException, GeneralSecurityException {
        SealedFile sealing = new SealedFile(key(file), file);
        MessageDigest digest = digest();
        try (InputStream raw = Files.newInputStream(folder.resolve(file + SEALED), LinkOption.NOFOLLOW_LINKS);
                InputStream in = sealing.open(raw)) {
            long bytes = copy(in, new DigestOutputStream(into, digest), most);
            return new Sealed(file, bytes, HexFormat.of().formatHex(digest.digest()));
        }
    }

    private byte[] key(String file) throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve(file + KEY), LinkOption.NOFOLLOW_LINKS)) {
            byte[] key = Base64.getDecoder().decode(box.open(about(file), in.readNBytes(STEP)));
            if (key.length != SealedFile.KEY_BYTES) {
                throw new IOException("Not a key of " + SealedFile.KEY_BYTES + " bytes");
            }
            return key;
        } catch (IllegalArgumentException | ObscuraException e) {
            throw new IOException("Not a key that can be unlocked", e);
        }
    }

    /** Whether it opens as what it was made of; reads all of it. */
    boolean opens(Keepsake copy) {
        try {
            Sealed read = read(copy.file(), OutputStream.nullOutputStream(), copy.bytes());
            return read.sha256().equals(copy.sha256());
        } catch (IOException | GeneralSecurityException e) {
            requireTime();
            return false;
        }
    }

    /** Whether its key and its file are there. */
    boolean isWhole(String file) {
        return Files.isRegularFile(folder.resolve(file + KEY), LinkOption.NOFOLLOW_LINKS)
                && Files.isRegularFile(folder.resolve(file + SEALED), LinkOption.NOFOLLOW_LINKS);
    }

    /** Known to have neither file nor key. */
    boolean isGone(String file) {
        return Set.of(KEY, SEALED, PART).stream()
                .allMatch(ending -> Files.notExists(folder.resolve(file + ending), LinkOption.NOFOLLOW_LINKS));
    }

    /**
     * Destroys the key, then removes the file; right to do again.
     *
     * @throws ObscuraException FAILED when the disk can't
     */
    void destroy(String file) {
        try {
            Path key = folder.resolve(file + KEY);
            if (Files.exists(key, LinkOption.NOFOLLOW_LINKS)) {
                disk.overwrite(key);
                disk.remove(key);
                disk.sync(folder);
            }
            disk.remove(folder.resolve(file + SEALED));
            disk.remove(folder.resolve(file + PART));
            disk.sync(folder);
        } catch (IOException e) {
            throw failed("A copy in safe-keeping can't be removed. Check the rights of Obscura's folder.", e);
        }
    }

    private void destroyIfItCan(String file) {
        try {
            destroy(file);
        } catch (ObscuraException e) {
            // It has no row: the next round tries again.
        }
    }

    /** The names of all copies of which something lies here. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path file : all) {
                String name = file.getFileName().toString().replaceFirst("\\.(key|sealed|part)$", "");
                if (isName(name)) {
                    names.add(name);
                }
            }
            return names;
        } catch (IOException e) {
            throw failed("The folder " + folder + " of copies of held footage can't be read. Check its rights.", e);
        }
    }

    private static ObscuraException failed(String message, Exception why) {
        requireTime();
        return new ObscuraException(Kind.FAILED, message, why);
    }
}
