package obscura.web.recorders;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import obscura.plugin.nvr.NvrDoor;
import obscura.plugin.nvr.NvrDoors;
import obscura.plugin.nvr.NvrLogin;
import obscura.plugin.nvr.NvrSettings;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.NvrAbout;
import obscura.plugin.nvr.control.NvrCamera;
import obscura.plugin.nvr.control.NvrControl;
import obscura.plugin.nvr.control.NvrPicture;
import obscura.plugin.nvr.control.Trouble;
import obscura.web.rounds.InTime;

/** Speaks to a recorder with what was typed, before anything is kept. Waits half a minute at most. Any thread. */
public final class TryRecorder {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration FOR_PICTURES = Duration.ofSeconds(6);
    private static final int MOST_PICTURES = 16;
    private static final int LARGEST_PICTURE = 2 << 20;

    private final NvrDoors doors;
    private final InTime inTime;

    public TryRecorder(NvrDoors doors, InTime inTime) {
        this.doors = doors;
        this.inTime = inTime;
    }

    /** @param pictures whether pictures of its cameras are wanted too */
    public Tried with(Wanted wanted, boolean pictures) {
        return inTime.within(LONGEST, () -> tried(wanted, pictures))
                .orElseGet(() -> new Tried.Refused(new Trouble(
                        Trouble.Kind.UNREACHABLE, "The recorder did not answer everything in time. Try again.")));
    }

    private Tried tried(Wanted wanted, boolean pictures) {
        AtomicReference<String> seen = new AtomicReference<>();
        NvrDoor door = doors.open(wanted.settings(), wanted.login(), seen::set);
        NvrControl control =
                door.control().orElseThrow(() -> new IllegalStateException("Folders are tried another way"));
        Answer<NvrAbout> about = control.about();
        Optional<Trouble> trouble = about.why();
        Optional<String> known = wanted.login().certificate();
        if (trouble.isPresent()) {
            return trouble.get().kind() == Trouble.Kind.CERTIFICATE_CHANGED && known.isPresent()
                    ? new Tried.OtherCertificate(known.get(), shownNow(wanted.settings()))
                    : new Tried.Refused(trouble.get());
        }
        Answer<List<NvrCamera>> cameras = control.cameras();
        if (cameras.why().isPresent()) {
            return new Tried.Refused(cameras.why().get());
        }
        List<NvrCamera> all = cameras.found().orElseThrow();
        NvrLogin login = wanted.login().withCertificate(known.or(() -> Optional.ofNullable(seen.get())));
        return new Tried.Fine(
                wanted.with(login),
                about.found().orElseThrow(),
                all,
                pictures ? pictures(control, all) : Map.of(),
                door.store().canDelete().found().orElse(Map.of()));
    }

    /** Looked at without any login, which no stranger must be sent. */
    private Optional<String> shownNow(NvrSettings settings) {
        AtomicReference<String> seen = new AtomicReference<>();
        doors.open(settings, NvrLogin.NONE, seen::set).control().ifPresent(NvrControl::about);
        return Optional.ofNullable(seen.get());
    }

    private static Map<String, byte[]> pictures(NvrControl control, List<NvrCamera> cameras) {
        long end = System.nanoTime() + FOR_PICTURES.toNanos();
        Map<String, byte[]> pictures = new LinkedHashMap<>();
        for (NvrCamera camera : cameras) {
            if (pictures.size() < MOST_PICTURES && System.nanoTime() < end) {
                control.picture(camera.name())
                        .found()
                        .map(NvrPicture::jpeg)
                        .filter(jpeg -> jpeg.length <= LARGEST_PICTURE)
                        .ifPresent(jpeg -> pictures.put(camera.name(), jpeg));
            }
        }
        return pictures;
    }
}
