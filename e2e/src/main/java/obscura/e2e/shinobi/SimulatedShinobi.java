package obscura.e2e.shinobi;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import obscura.e2e.footage.ShortClip;
import obscura.e2e.moment.Moments;

/**
 * A Shinobi on the loopback address: monitors, clips as real H.264 files in a folder laid out as its own, rows that can
 * disagree with them, and its answers as the real one gave them. What it does wrong is switched by {@link ShinobiTrap}. It
 * runs from construction until it is closed. Safe for several threads.
 */
public final class SimulatedShinobi implements AutoCloseable {
    /** The usual length of a clip; its file is as long. */
    public static final Duration CLIP = Duration.ofSeconds(ShortClip.SECONDS);

    private static final String USER = "omAgFUQOMK";

    private final Traps traps = new Traps();
    private final Keys keys = new Keys();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final String apiKey;
    private final Recorder recorder;
    private final Routes routes;
    private final ShinobiDoor door;
    private boolean dead;

    /**
     * Without monitors and clips.
     *
     * @param folder empty; everything it keeps lies there
     * @param zone of its machine
     * @param apiKey may do everything; further ones come by {@link #addKey}
     */
    public SimulatedShinobi(Path folder, ZoneId zone, String group, String apiKey) {
        this.apiKey = apiKey;
        this.recorder = new Recorder(folder, group, zone, traps);
        this.routes = new Routes(recorder, keys, USER, ShortClip.still(0));
        keys.add(apiKey, Keys.ALL);
        this.door = new ShinobiDoor(this::answer, traps, closed);
    }

    private synchronized Optional<Reply> answer(Routes.Asked asked) {
        if (dead) {
            return Optional.empty();
        }
        recorder.media.tick();
        Reply reply = routes.answer(asked);
        boolean fatal = asked.about().equals("videos") && asked.endsWith("delete");
        dead = fatal && traps.has(ShinobiTrap.DIES_AT_A_DELETE);
        return dead ? Optional.empty() : Optional.of(reply);
    }

    /** Where it is asked, without a key. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + door.port());
    }

    public String apiKey() {
        return apiKey;
    }

    public String group() {
        return recorder.group;
    }

    /** @param permissions as Shinobi calls them, such as {@code get_monitors} */
    public void addKey(String key, Set<String> permissions) {
        keys.add(key, permissions);
    }

    public void removeKey(String key) {
        keys.remove(key);
    }

    public void turnOn(ShinobiTrap... wanted) {
        Arrays.stream(wanted).forEach(trap -> traps.set(trap, true));
    }

    public void turnOff(ShinobiTrap... unwanted) {
        Arrays.stream(unwanted).forEach(trap -> traps.set(trap, false));
    }

    /** @param source where its picture comes from */
    public synchronized void addMonitor(String mid, String name, String source) {
        recorder.monitors.configure(mid, MonitorBook.usual(mid, name, source, "record"));
        recorder.show(mid);
    }

    /** Its owner stops it. */
    public synchronized void stop(String mid) {
        recorder.monitors.mode(mid, "stop");
        recorder.stopShowing(mid);
    }

    /** Its process dies: somebody set it up without choices of inputs. */
    public synchronized void kill(String mid) {
        recorder.monitors.kill(mid);
    }

    /** Its owner removes it and leaves its clips. */
    public synchronized void removeMonitor(String mid) {
        recorder.monitors.remove(mid);
        recorder.stopShowing(mid);
    }

    /** Its owner changes a setting of a monitor on its page. */
    public synchronized void setting(String mid, String name, String value) {
        recorder.monitors.setting(mid, name, value);
    }

    /** Has recorded that many clips of {@link #CLIP} one after another, rows and all. */
    public void record(String mid, Instant from, int count) {
        record(mid, from, count, CLIP);
    }

    /** @param length as its rows say; the files stay as long as {@link #CLIP} */
    public synchronized void record(String mid, Instant from, int count, Duration length) {
        recorder.record(mid, from, count, length);
    }

    /** It is in the middle of a clip that began then: there is a file and no row yet. */
    public synchronized void writing(String mid, Instant from) {
        recorder.writing(mid, from);
    }

    /** Something it saw; kept as a row. */
    public synchronized void event(String mid, Instant at, String reason) {
        recorder.events.add(new Row.Event(mid, recorder.clock().local(at), reason));
    }

    /** A person cut something out of the clip that starts then. */
    public synchronized void slice(String mid, Instant start) {
        recorder.videos
                .first(row -> row.mid().equals(mid)
                        && row.time().equals(recorder.clock().local(start)))
                .ifPresent(recorder::slice);
    }

    /** Its machine is moved to another zone. */
    public synchronized void moveTo(ZoneId zone) {
        recorder.moveTo(zone);
    }

    /** As much time as between two questions: what it only meant to do comes nearer. */
    public synchronized void timePasses() {
        recorder.media.tick();
    }

    /** It is stopped and started again; answers once more if it had died. */
    public synchronized void restart() {
        dead = false;
        recorder.restart();
    }

    /** The names of the clips it has rows for, oldest first; a name comes twice when there are two rows. */
    public List<String> rows(String mid) {
        return look(() -> recorder.videos.all(row -> row.mid().equals(mid)).stream()
                .map(row -> recorder.name(row.time()))
                .sorted()
                .toList());
    }

    /** The clips on its disk. */
    public List<Path> files(String mid) {
        return look(() -> recorder.files(mid));
    }

    /** The timelapse pictures on its disk. */
    public List<Path> pictures(String mid) {
        return look(() -> recorder.media.files(recorder.media.videos(mid + "_timelapse")));
    }

    /** The cut pieces on its disk. */
    public List<Path> pieces(String mid) {
        return look(() -> recorder.media.files(recorder.media.bin(mid)));
    }

    /** The moments of what it saw and still has rows for. */
    public List<Instant> events(String mid) {
        return look(() -> recorder.events.all(row -> row.mid().equals(mid)).stream()
                .map(row -> row.time().atZone(recorder.clock().zone()).toInstant())
                .toList());
    }

    /** A person keeps the clip that starts then: Shinobi's own days do not count for it any more. */
    public synchronized void archive(String mid, Instant start) {
        recorder.videos.change(
                row -> row.mid().equals(mid)
                        && row.time().equals(recorder.clock().local(start)),
                row -> row.archived(true));
    }

    /** What is left of the live picture. */
    public List<Path> live(String mid) {
        return look(() -> recorder.media.files(recorder.media.streams(mid)));
    }

    /** Where its picture really comes from now, whatever it says. */
    public Optional<String> source(String mid) {
        return look(() -> recorder.monitors.source(mid));
    }

    /** A setting of a monitor as it runs now. */
    public String settingOf(String mid, String name) {
        return look(() -> recorder.monitors.setting(mid, name));
    }

    /** The mode it really is in; empty when there is no such monitor. */
    public Optional<String> mode(String mid) {
        return look(() -> recorder.monitors.has(mid) ? Optional.of(recorder.monitors.mode(mid)) : Optional.empty());
    }

    private synchronized <T> T look(Supplier<T> at) {
        return at.get();
    }

    /** What is to happen at which request. */
    public Moments moments() {
        return door.moments();
    }

    /** What it was asked, oldest first. */
    public List<ReceivedRequest> received() {
        return door.received();
    }

    public void forgetReceived() {
        door.forgetReceived();
    }

    @Override
    public void close() {
        closed.set(true);
        door.close();
    }
}
