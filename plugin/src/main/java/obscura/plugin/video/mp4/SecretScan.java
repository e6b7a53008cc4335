package obscura.plugin.video.mp4;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import obscura.plugin.ObscuraException;

/**
 * Looks for known texts of the source (its path, its name, its tags) in every byte of a file, in UTF-8 and both kinds
 * of UTF-16, in one pass and bounded memory. The findings never repeat a text.
 *
 * <p>Left out, because finding them would say nothing: texts of less than 5 bytes, which turn up in any video by
 * chance, and texts that are part of the constants our own muxer writes. {@link ContainerCheck} holds the places of
 * those constants fixed.
 */
public final class SecretScan {
    /** More texts than any honest file has tags. */
    public static final int MOST_TEXTS = 10_000;

    private static final int SHORTEST = 5;
    /** The beginning of a longer text is looked for instead: whoever holds all of it holds that. */
    private static final int LONGEST = 256;

    private static final int WINDOW = 1 << 18;
    private static final List<Charset> ENCODINGS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    private static final String CONSTANTS =
            "VideoHandler Lavc libx264 ftypiso4\0\0\2\0iso4isomiso2avc1mp41 mdirappl moovmvhdtraktkhdmdiamdhd";

    private final NeedleSet needles;

    private SecretScan(Collection<byte[]> needles) {
        this.needles = new NeedleSet(needles);
    }

    /** For source files: their whole paths, every spelling of their names, and the values of their tags. */
    public static SecretScan of(Collection<Path> sources, Collection<String> tagValues) {
        requireFew(tagValues);
        List<String> texts = new ArrayList<>(tagValues);
        sources.forEach(source -> texts.addAll(namesOf(source)));
        return ofAll(texts);
    }

    private static List<String> namesOf(Path source) {
        Path whole = source.toAbsolutePath().normalize();
        List<String> names = new ArrayList<>(List.of(source.toString(), whole.toString()));
        if (whole.getFileName() != null) {
            String name = whole.getFileName().toString();
            names.add(name);
            names.add(name.substring(0, Math.max(name.lastIndexOf('.'), 0)));
        }
        return names;
    }

    /** @throws ObscuraException REFUSED when there are more than {@link #MOST_TEXTS} */
    public static SecretScan of(Collection<String> texts) {
        requireFew(texts);
        return ofAll(texts);
    }

    private static void requireFew(Collection<String> texts) {
        if (texts.size() > MOST_TEXTS) {
            throw ObscuraException.refused(
                    "The source has more than " + MOST_TEXTS + " tags; remove them with another program and try again");
        }
    }

    private static SecretScan ofAll(Collection<String> texts) {
        TreeSet<byte[]> needles = new TreeSet<>(Arrays::compare);
        for (String text : texts) {
            for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
                add(Normalizer.normalize(text.strip(), form), needles);
            }
        }
        return new SecretScan(needles);
    }

    private static void add(String text, Collection<byte[]> needles) {
        for (Charset encoding : ENCODINGS) {
            byte[] bytes = text.getBytes(encoding);
            if (bytes.length >= SHORTEST && !CONSTANTS.contains(text)) {
                needles.add(Arrays.copyOf(bytes, Math.min(bytes.length, LONGEST)));
            }
        }
    }

    /**
     * Reads the file from its first to its last byte; its position is not used.
     *
     * @param picturesFrom from here on there are only coded pictures, {@link ContainerVerdict.Clean#picturesFrom()};
     *     they are as good as random, so that texts of less than 8 bytes turn up by chance and are passed over there
     * @return where such a text begins, at most {@link ContainerVerdict.Unclean#MOST} places
     */
    public List<Finding> in(FileChannel file, long picturesFrom) {
        List<Finding> findings = new ArrayList<>();
        byte[] held = new byte[WINDOW + LONGEST];
        long from = 0;
        int kept = 0;
        while (true) {
            int read = fill(file, from + kept, held, kept);
            int filled = kept + read;
            boolean last = read < held.length - kept;
            int until = last ? filled : filled - LONGEST;
            needles.find(held, until, filled, from, picturesFrom, findings);
            if (last || findings.size() >= ContainerVerdict.Unclean.MOST) {
                return findings;
            }
            System.arraycopy(held, until, held, 0, filled - until);
            from += until;
            kept = filled - until;
        }
    }

    private static int fill(FileChannel file, long from, byte[] into, int at) {
        ByteBuffer buffer = ByteBuffer.wrap(into, at, into.length - at);
        try {
            while (buffer.hasRemaining() && file.read(buffer, from + buffer.position() - at) >= 0) {
                continue;
            }
        } catch (IOException e) {
            throw FileWindow.unreadable(e);
        }
        return buffer.position() - at;
    }
}
