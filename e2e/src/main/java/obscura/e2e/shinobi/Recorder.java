package obscura.e2e.shinobi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import obscura.e2e.footage.ShortClip;
import obscura.plugin.video.libav.LibavFiles;

/** What a Shinobi keeps and what happens to it, whoever asks. Not safe for several threads: its door takes turns. */
final class Recorder {
    /** How long after a clip's start its timelapse picture is taken. */
    private static final Duration FRAME_AFTER = Duration.ofSeconds(7);

    final String group;
    final Traps traps;
    final MonitorBook monitors;
    final MediaFolder media;
    final Table<Row.Video> videos;
    final Table<Row.Frame> frames;
    final Table<Row.BinFile> binFiles;
    final Table<Row.Event> events;
    private final Path drawn;
    private LocalClock clock;
    private Path clip;
    private int slices;
    private final List<Row.Video> forgotten = new ArrayList<>();

    Recorder(Path root, String group, ZoneId zone, Traps traps) {
        this.group = group;
        this.traps = traps;
        this.monitors = new MonitorBook(group, traps);
        this.media = new MediaFolder(root, group, traps);
        this.videos = new Table<>(traps);
        this.frames = new Table<>(traps);
        this.binFiles = new Table<>(traps);
        this.events = new Table<>(traps);
        this.drawn = root.resolve("drawn");
        this.clock = new LocalClock(zone);
    }

    LocalClock clock() {
        return clock;
    }

    /** Its machine is moved to another zone; what it keeps stays as it is, and means other moments. */
    void moveTo(ZoneId zone) {
        clock = new LocalClock(zone);
    }

    /** Has recorded that many clips one after another, with everything it keeps beside them. */
    void record(String mid, Instant from, int count, Duration length) {
        for (int i = 0; i < count; i++) {
            Instant start = from.plus(length.multipliedBy(i)).truncatedTo(ChronoUnit.SECONDS);
            LocalDateTime time = clock.local(start);
            LocalDateTime end = clock.local(start.plus(length));
            Path file = media.videos(mid).resolve(name(time));
            media.copy(clip(), file, start.plus(length));
            videos.add(new Row.Video(mid, time, end, media.size(file), 1, 0, ""));
            if (traps.has(ShinobiTrap.TIMELAPSE_JPEG_PER_CLIP)) {
                frame(mid, start.plus(FRAME_AFTER));
            }
        }
        show(mid);
    }

    void writing(String mid, Instant from) {
        media.copy(clip(), media.videos(mid).resolve(name(clock.local(from))), from.plusSeconds(5));
    }

    String name(LocalDateTime time) {
        return clock.name(time) + ".mp4";
    }

    private void frame(String mid, Instant at) {
        String name = clock.name(clock.local(at)) + ".jpg";
        byte[] jpeg = ShortClip.still(at.getEpochSecond() % 60);
        media.write(media.frame(mid, name), jpeg, at);
        frames.add(new Row.Frame(mid, clock.local(at), name, jpeg.length));
    }

    /** What is seen live lies in memory as files. */
    void show(String mid) {
        Instant now = Instant.now();
        Path live = media.streams(mid);
        media.write(live.resolve("s.jpg"), ShortClip.still(now.getEpochSecond() % 60), now);
        StringBuilder list = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-ALLOW-CACHE:NO\n")
                .append("#EXT-X-TARGETDURATION:2\n#EXT-X-MEDIA-SEQUENCE:13\n");
        for (int segment = 13; segment <= 15; segment++) {
            media.copy(clip(), live.resolve("s" + segment + ".ts"), now);
            list.append("#EXTINF:2.000000,\ns").append(segment).append(".ts\n");
        }
        media.write(live.resolve("s.m3u8"), list.toString().getBytes(StandardCharsets.UTF_8), now);
    }

    /** Nothing is shown any more; what was last shown stays, as every Shinobi has it. */
    void stopShowing(String mid) {
        if (!traps.has(ShinobiTrap.LAST_PICTURE_STAYS)) {
            media.unlinkAll(media.streams(mid));
        }
    }

    void delete(Row.Video video) {
        Path file = media.videos(video.mid()).resolve(name(video.time()));
        if (traps.has(ShinobiTrap.ROW_LEFT_AFTER_OK)) {
            media.unlink(file);
            return;
        }
        forgotten.addAll(videos.all(row -> isOneName(row, video)));
        videos.remove(row -> isOneName(row, video));
        media.unlinkClip(file);
        if (!traps.has(ShinobiTrap.TIMELAPSE_JPEG_PER_CLIP)) {
            frames.all(row -> row.mid().equals(video.mid())
                            && !row.time().isBefore(video.time())
                            && row.time().isBefore(video.end()))
                    .forEach(this::delete);
        }
        if (!traps.has(ShinobiTrap.FILE_BIN_STAYS)) {
            binFiles.all(bin -> bin.mid().equals(video.mid()) && bin.time().equals(video.time()))
                    .forEach(this::delete);
        }
    }

    private static boolean isOneName(Row.Video one, Row.Video other) {
        return one.mid().equals(other.mid()) && one.time().equals(other.time());
    }

    void delete(Row.Frame frame) {
        frames.remove(frame::equals);
        if (!traps.has(ShinobiTrap.FRAME_LEFT_AFTER_OK)) {
            media.unlink(media.frame(frame.mid(), frame.filename()));
        }
    }

    void delete(Row.BinFile bin) {
        binFiles.remove(bin::equals);
        if (!traps.has(ShinobiTrap.PIECE_LEFT_AFTER_OK)) {
            media.unlink(media.bin(bin.mid()).resolve(bin.name()));
        }
    }

    /** Puts a piece of a clip into the file bin. */
    void slice(Row.Video video) {
        String name = clock.name(video.time()) + "-sliced-xi" + slices++ + "A.mp4";
        Path file = media.bin(video.mid()).resolve(name);
        media.copy(clip(), file, Instant.now());
        binFiles.add(new Row.BinFile(video.mid(), video.time(), name, media.size(file)));
    }

    /** Stops and starts the program: what was not stored is lost, and files without a row get one. */
    void restart() {
        monitors.restart();
        media.forgetPlans();
        if (traps.has(ShinobiTrap.ROWS_COME_BACK)) {
            forgotten.stream()
                    .filter(row -> videos.first(known -> isOneName(known, row)).isEmpty())
                    .forEach(videos::add);
            forgotten.clear();
        }
        if (traps.has(ShinobiTrap.RETURNS_AT_RESTART)) {
            monitors.all().forEach(this::insertOrphans);
        }
    }

    private void insertOrphans(String mid) {
        for (Path file : media.files(media.videos(mid))) {
            String stem = file.getFileName().toString().replaceFirst("\\.mp4$", "");
            clock.ofName(stem)
                    .filter(time -> videos.first(
                                    row -> row.mid().equals(mid) && row.time().equals(time))
                            .isEmpty())
                    .ifPresent(time -> videos.add(
                            new Row.Video(mid, time, clock.local(media.modified(file)), media.size(file), 1, 0, "")));
        }
    }

    List<Path> files(String mid) {
        return media.files(media.videos(mid));
    }

    private Path clip() {
        if (clip == null) {
            try {
                clip = ShortClip.draw(new LibavFiles(), drawn);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return clip;
    }
}
