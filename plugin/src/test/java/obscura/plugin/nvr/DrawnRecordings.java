package obscura.plugin.nvr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import obscura.plugin.nvr.pattern.KnownLayout;

/** Makes folders of recordings as recorders make them. The files are tiny: containers that say how long they are, without pictures. */
public final class DrawnRecordings {
    private final Path folder;
    private final KnownLayout layout;
    private final ZoneId zone;

    public DrawnRecordings(Path folder, KnownLayout layout, ZoneId zone) {
        this.folder = folder;
        this.layout = layout;
        this.zone = zone;
    }

    public FolderSettings settings() {
        return new FolderSettings(folder, layout.pattern(), zone, false);
    }

    /** A finished MP4 whose last write is at its end; returns its path relative to the folder. */
    public String clip(String camera, LocalDateTime start, Duration length) {
        String path = path(camera, start) + ".mp4";
        file(path, mp4(length), start.atZone(zone).toInstant().plus(length));
        return path;
    }

    public Path file(String path, byte[] content, Instant modified) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            Files.setLastModifiedTime(file, FileTime.from(modified));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How this layout calls it, without the ending. */
    public String path(String camera, LocalDateTime start) {
        return switch (layout) {
            case FRIGATE -> say(start, "yyyy-MM-dd/HH/") + camera + say(start, "/mm.ss");
            case SHINOBI -> "group/" + camera + say(start, "/yyyy-MM-dd'T'HH-mm-ss");
            case PLAIN -> camera + say(start, "/yyyyMMdd/HHmmss");
            case PLAIN_HOURS -> camera + say(start, "/yyyy-MM-dd/HH/mm.ss");
            case PLAIN_NAMES -> camera + say(start, "/yyyy-MM-dd_HH-mm-ss");
            case ZONEMINDER_DEEP -> camera + say(start, "/yy/MM/dd/HH/mm/ss/") + "1-video";
            case ZONEMINDER -> camera + say(start, "/yyyy-MM-dd/HHmmss/HHmmss") + "-video";
        };
    }

    private static String say(LocalDateTime time, String how) {
        return DateTimeFormatter.ofPattern(how).format(time);
    }

    /** ftyp, mdat, moov: as a recorder leaves it that is done. */
    public static byte[] mp4(Duration length) {
        byte[] mvhd = box("mvhd", numbers(0, 0, 0, 1000, (int) length.toMillis()));
        return joined(unfinishedMp4(), box("moov", mvhd));
    }

    /** As it is while its recorder still writes: no moov yet. */
    public static byte[] unfinishedMp4() {
        return joined(box("ftyp", "isom".getBytes(StandardCharsets.US_ASCII)), box("mdat", new byte[8]));
    }

    public static byte[] box(String type, byte[] body) {
        return ByteBuffer.allocate(8 + body.length)
                .putInt(8 + body.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(body)
                .array();
    }

    public static byte[] numbers(int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length);
        for (int number : numbers) {
            bytes.putInt(number);
        }
        return bytes.array();
    }

    public static byte[] joined(byte[]... pieces) {
        int size = 0;
        for (byte[] piece : pieces) {
            size += piece.length;
        }
        ByteBuffer all = ByteBuffer.allocate(size);
        for (byte[] piece : pieces) {
            all.put(piece);
        }
        return all.array();
    }
}
