package obscura.plugin.leak;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.Cameras;
import obscura.plugin.id.NvrId;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.journal.Who;
import obscura.plugin.nvr.KnownNvr;
import obscura.plugin.nvr.Nvrs;
import obscura.plugin.nvr.control.Trouble;

/**
 * Looks for what NVRs and their brokers keep and send, keeps what was seen, and mends what can be mended. One thing at a time for
 * each NVR; slow; on the caller's thread. What people ask for is in the journal, and what is found by itself when it changes.
 */
public final class ScanForLeaks {
    /** How often each NVR is looked at by itself. */
    public static final Duration BETWEEN = Duration.ofHours(6);

    /** The same after a look that failed. */
    public static final Duration AFTER_FAILURE = Duration.ofMinutes(30);

    /** The longest a look takes; what did not answer by then has failed. */
    public static final Duration LONGEST = Duration.ofMinutes(2);

    private final Nvrs nvrs;
    private final Cameras cameras;
    private final Doors doors;
    private final LookInTime look;
    private final Scans scans;
    private final Journal journal;
    private final Clock clock;
    private final Map<NvrId, Object> turns = new ConcurrentHashMap<>();

    public ScanForLeaks(Nvrs nvrs, Cameras cameras, Doors doors, Scans scans, Journal journal, Clock clock) {
        this(nvrs, cameras, doors, scans, journal, clock, LONGEST);
    }

    /** @param longest a look may take */
    public ScanForLeaks(
            Nvrs nvrs, Cameras cameras, Doors doors, Scans scans, Journal journal, Clock clock, Duration longest) {
        this.nvrs = nvrs;
        this.cameras = cameras;
        this.doors = doors;
        this.look = new LookInTime(new LookAround(doors, cameras, clock), longest);
        this.scans = scans;
        this.journal = journal;
        this.clock = clock;
    }

    /** The NVRs that were not looked at lately. */
    List<NvrId> due() {
        return nvrs.all().stream().map(KnownNvr::id).filter(this::isDue).toList();
    }

    private boolean isDue(NvrId nvr) {
        Optional<Scan> last = scans.find(nvr);
        Duration pause = last.flatMap(Scan::failure).isPresent() ? AFTER_FAILURE : BETWEEN;
        return last.map(scan -> Duration.between(scan.tried(), clock.instant()).abs())
                .filter(age -> age.compareTo(pause) < 0)
                .isEmpty();
    }

    /** Looks now. Empty when there is nothing to look at: no such NVR, or a folder without a broker. */
    public Optional<Scan> scan(NvrId nvr, Who who) {
        return nvrs.find(nvr).flatMap(known -> inTurn(nvr, () -> scanned(known, who)));
    }

    private Optional<Scan> scanned(KnownNvr nvr, Who who) {
        Scan before = scans.find(nvr.id()).orElseGet(() -> Scan.none(nvr.id(), clock.instant()));
        Optional<Scan> seen = look.at(before);
        seen.ifPresent(scan -> {
            scans.put(scan);
            boolean same = before.seen().isPresent() && scan.findsTheSameAs(before);
            if (!who.equals(Who.OBSCURA) || !same) {
                String about = nvr.name() + ": "
                        + scan.failure()
                                .map(Trouble::sentence)
                                .orElseGet(() -> scan.findings().size() + " findings");
                note(
                        who,
                        Act.SCAN_LEAKS,
                        Optional.empty(),
                        about,
                        scan.failure().isEmpty());
            }
        });
        return seen;
    }

    /** Does what can be done about a finding of the last scan, and looks again. */
    public Mended mend(NvrId nvr, Finding wanted, Who who) {
        Optional<KnownNvr> known = nvrs.find(nvr);
        return known.isEmpty() ? gone() : inTurn(nvr, () -> mended(known.get(), wanted, who));
    }

    private Mended mended(KnownNvr nvr, Finding wanted, Who who) {
        Scan before = scans.find(nvr.id()).orElseGet(() -> Scan.none(nvr.id(), clock.instant()));
        Optional<Finding> found = before.findings().stream()
                .filter(wanted::isLike)
                .filter(finding -> finding.sighting().mendable())
                .findFirst();
        if (found.isEmpty()) {
            return gone();
        }
        MendLeak mend = new MendLeak(doors);
        Mended result = mend.now(before, found.get(), scans);
        Optional<Camera> camera = found.get().camera().flatMap(name -> camera(nvr.id(), name));
        String about =
                nvr.name() + ": " + word(found.get()) + ", " + found.get().where();
        note(who, Act.MEND_LEAK, camera, about + told(result), result instanceof Mended.Gone);
        return result;
    }

    private static Mended gone() {
        return new Mended.NotDone(
                new Trouble(Trouble.Kind.REFUSED, "This is not among what was found any more. Look again first."));
    }

    private static String word(Finding finding) {
        return finding.sight().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private static String told(Mended result) {
        if (result instanceof Mended.NotDone no) {
            return ": " + no.why().sentence();
        }
        return result instanceof Mended.Gone ? "" : ": still there";
    }

    private Optional<Camera> camera(NvrId nvr, String name) {
        return cameras.all().stream()
                .filter(camera -> camera.nvr().equals(nvr) && camera.nvrName().equals(name))
                .findFirst();
    }

    private void note(Who who, Act act, Optional<Camera> camera, String about, boolean done) {
        String brief = about.length() > Note.LONGEST_TEXT ? about.substring(0, Note.LONGEST_TEXT) : about;
        Result result = done ? Result.DONE : Result.FAILED;
        journal.append(new Note(who, act, camera.map(Camera::id), Optional.empty(), brief, "", result));
    }

    private <T> T inTurn(NvrId nvr, Supplier<T> work) {
        synchronized (turns.computeIfAbsent(nvr, id -> new Object())) {
            return work.get();
        }
    }
}
