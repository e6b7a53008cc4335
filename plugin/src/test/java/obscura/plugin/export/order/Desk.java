package obscura.plugin.export.order;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import obscura.plugin.ObscuraException;
import obscura.plugin.export.ExportChild;
import obscura.plugin.export.SignReceipt;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.ClipId;
import obscura.plugin.id.ExportId;
import obscura.plugin.id.NvrId;
import obscura.plugin.journal.Entry;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Who;
import obscura.plugin.mask.Hide;
import obscura.plugin.nvr.Clip;
import obscura.plugin.nvr.ClipFiles;
import obscura.plugin.nvr.Clips;
import obscura.plugin.seal.SiteKey;
import obscura.plugin.time.TimeRange;
import obscura.plugin.video.Reel;
import obscura.plugin.work.Bounds;
import obscura.plugin.work.Cage;
import obscura.plugin.work.Program;
import obscura.plugin.work.Workers;

/** Everything around exports in one temporary home, with drawn footage and real worker processes. */
public final class Desk {
    public static final CameraId CAMERA = new CameraId(7);
    public static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    static final Who ANNA = new Who("anna", "10.0.0.7");
    static final Duration KEPT = Duration.ofDays(7);

    final Path home;
    final FakeExports exports = new FakeExports();
    final List<Note> journal = new ArrayList<>();
    final List<ExportId> queue = new ArrayList<>();
    final List<Clip> clips = new ArrayList<>();
    final ExportFolders folders;
    ClipFiles files;
    Instant now = START.plusSeconds(3600);
    boolean journalBroken;

    Desk(Path home) {
        this.home = home;
        this.folders = new ExportFolders(home.resolve("exports"), home.resolve("tmp"));
        this.files = clip -> home.resolve("recordings").resolve(clip.path());
    }

    /** A reel as a recorder's clips, from {@link #START} on. */
    public static List<Clip> clips(Reel reel, Duration lastLasts) {
        List<Clip> clips = new ArrayList<>();
        for (int i = 0; i < reel.parts().size(); i++) {
            Instant from = START.plusNanos(reel.parts().get(i).at() * 1000);
            Path file = reel.parts().get(i).file();
            Instant to = from.plus(lastLasts);
            clips.add(new Clip(
                    new ClipId(i + 1),
                    CAMERA,
                    new TimeRange(from, to),
                    new NvrId(1),
                    file.getFileName().toString(),
                    size(file)));
        }
        return clips;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An index of these clips. */
    public static Clips index(List<Clip> all) {
        return new ListedClips(all);
    }

    /** Workers that redact the drawn yard. */
    public static Workers workers(Path temp) {
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.bytedeco.javacpp.cachedir="
                        + System.getProperty(
                                "org.bytedeco.javacpp.cachedir", System.getProperty("user.home") + "/.javacpp/cache"));
        Program program =
                new Program(java, List.of("-cp", System.getProperty("java.class.path"), ExportChild.class.getName()));
        return new Workers(program, Cage.ofThisSystem(), temp, text -> {});
    }

    Journal journal() {
        return note -> {
            if (journalBroken) {
                throw new ObscuraException(ObscuraException.Kind.FAILED, "The journal can't be written.");
            }
            journal.add(note);
            return new Entry(journal.size(), now, note, "0".repeat(64), "0".repeat(64));
        };
    }

    Clock clock() {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    ExportDesk desk() {
        ExportQueue line = new ExportQueue() {
            @Override
            public void add(ExportId id) {
                queue.add(id);
            }

            @Override
            public void remove(ExportId id) {
                queue.remove(id);
            }
        };
        return new ExportDesk(exports, line, folders, journal(), clock());
    }

    CarryOutExport carryOut() {
        Path temp = home.resolve("tmp");
        try {
            Files.createDirectories(temp);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return carryOut(workers(temp));
    }

    SignReceipt signature() {
        return new SignReceipt(SiteKey.in(home.resolve("keys")));
    }

    CarryOutExport carryOut(Workers workers) {
        return new CarryOutExport(
                exports,
                new CarryOutExport.Footage(index(clips), files),
                workers,
                Bounds.EXPORT,
                folders,
                journal(),
                signature(),
                () -> KEPT,
                clock());
    }

    public static ExportWish wish(Duration from, Duration to, boolean review) {
        return new ExportWish(
                CAMERA,
                new TimeRange(START.plus(from), START.plus(to)),
                Set.of(Hide.PEOPLE),
                false,
                review,
                "asked by the police, case 12",
                ANNA,
                START.plusSeconds(3600));
    }

    Export find(ExportId id) {
        return exports.find(id).orElseThrow();
    }
}
