package obscura.e2e.frigate;

import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import obscura.e2e.frigate.api.FrigateApi;
import obscura.e2e.frigate.api.Inside;
import obscura.e2e.frigate.disk.MediaFolder;
import obscura.e2e.frigate.front.Front;
import obscura.e2e.frigate.front.Sessions;
import obscura.e2e.frigate.state.Book;
import obscura.e2e.frigate.state.Configuration;
import obscura.e2e.frigate.state.Event;
import obscura.e2e.frigate.state.Export;
import obscura.e2e.frigate.state.FrigateLeak;
import obscura.e2e.frigate.state.FrigateTrap;
import obscura.e2e.frigate.state.Preview;
import obscura.e2e.frigate.state.Review;
import obscura.e2e.frigate.state.Segment;
import obscura.e2e.frigate.state.Traps;
import obscura.e2e.frigate.wire.Received;
import obscura.e2e.moment.Moments;

/**
 * A Frigate on the loopback address: its API behind its nginx, and its media folder with real video. What it does to those
 * who trust it is switched by {@link FrigateTrap}. It runs from construction until it is closed. Safe for several threads.
 */
public final class SimulatedFrigate implements AutoCloseable {
    private final Traps traps = new Traps();
    private final Inside inside;
    private final Footage footage;
    private final Front front;

    public SimulatedFrigate(FrigateSettings settings) {
        inside = new Inside(
                settings.version(),
                traps,
                new Configuration(settings.version(), settings.cameras(), traps),
                new Book(),
                new MediaFolder(settings.media()),
                settings.films(),
                settings.clock(),
                new Random(18),
                this::restart);
        footage = new Footage(inside);
        front = new Front(
                settings.openPort(),
                settings.loginPort(),
                traps,
                new Sessions(settings.accounts(), settings.session(), settings.clock()),
                settings.clock(),
                settings.slowness(),
                inside.media(),
                new FrigateApi(inside)::answer);
    }

    /** Without login, everybody is admin; with no slash at the end. */
    public URI openDoor() {
        return front.openDoor();
    }

    /** With login and TLS; with no slash at the end. */
    public URI loginDoor() {
        return front.loginDoor();
    }

    /** What the door with login shows. */
    public X509Certificate certificate() {
        return front.certificate();
    }

    /** The door with login shows another certificate from now on. */
    public void swapCertificate() {
        front.swapCertificate();
    }

    /** Everybody has to sign in again. */
    public void endSessions() {
        front.endSessions();
    }

    /** What a test may mount: /media/frigate. */
    public Path media() {
        return inside.media().root();
    }

    public void turnOn(FrigateTrap... wanted) {
        Arrays.stream(wanted).forEach(traps::turnOn);
    }

    public void turnOff(FrigateTrap... unwanted) {
        Arrays.stream(unwanted).forEach(traps::turnOff);
        if (List.of(unwanted).contains(FrigateTrap.DISK_FALLS_OFF)) {
            inside.media().away(false);
        }
    }

    /** What was deleted late is off the disk from now on. */
    public void catchUp() {
        inside.media().catchUp();
    }

    /** Records segments of ten seconds, one after the other: files and rows. Returns them, oldest first. */
    public List<Segment> record(String camera, Instant from, int count) {
        return footage.record(camera, from, count);
    }

    /** Something was tracked: row, snapshot and thumbnail. */
    public Event event(String camera, String label, Instant from, Instant to) {
        return footage.event(camera, label, seconds(from), seconds(to));
    }

    /** An event is to be looked at: row and thumbnail, from two seconds before it to half a second after it. */
    public Review review(Event event) {
        return footage.review(event);
    }

    /** A preview film: row and file. */
    public Preview preview(String camera, Instant from, Instant to) {
        return footage.preview(camera, seconds(from), seconds(to));
    }

    /** Somebody cut it out long ago: row, film and picture. */
    public Export export(String camera, Instant from, Instant to) {
        return footage.export(camera, seconds(from), seconds(to));
    }

    private static double seconds(Instant time) {
        return time.toEpochMilli() / 1000.0;
    }

    /** Its owner adds a camera. @param source where it is, with its password */
    public void addCamera(String name, String source) {
        inside.config().add(name, source);
    }

    /** Its owner takes a camera out of the configuration; rows and files stay. */
    public void removeCamera(String name) {
        inside.config().remove(name);
    }

    /** Switches on what a leak scan should find. */
    public void leak(String camera, FrigateLeak... leaks) {
        Arrays.stream(leaks).forEach(leak -> new Leaks(inside.config()).open(camera, leak));
    }

    /** Where what is recorded of a camera really comes from, whatever the API shows; empty when nothing is recorded. */
    public Optional<String> captures(String camera) {
        return inside.config().captures(camera);
    }

    /** The rows. */
    public Book book() {
        return inside.book();
    }

    /** As when its owner restarts it: what is saved is what runs; the next few answers are 502. */
    public void restart() {
        inside.config().restart();
        footage.afterRestart();
        front.goDown();
    }

    /** Its process ends: nobody answers. What it keeps stays. */
    public void shut() {
        front.shut();
    }

    /** Its process is there again, at the same address. */
    public void reopen() {
        front.reopen();
    }

    /** What is to happen at which request. */
    public Moments moments() {
        return front.moments();
    }

    /** The last 5000 requests, oldest first. */
    public List<Received> received() {
        return front.received();
    }

    public void forgetReceived() {
        front.forget();
    }

    @Override
    public void close() {
        front.close();
    }
}
