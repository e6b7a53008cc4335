package obscura.e2e.frigate.front;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import obscura.e2e.frigate.disk.MediaFolder;
import obscura.e2e.frigate.state.Traps;
import obscura.e2e.frigate.wire.Answer;
import obscura.e2e.frigate.wire.Received;
import obscura.e2e.frigate.wire.Request;
import obscura.e2e.moment.Moments;

/** The doors, and what came in by them. It runs from construction until it is closed. */
public final class Front implements AutoCloseable {
    private static final int KEPT = 5000;

    private final AtomicBoolean closed = new AtomicBoolean();
    private final Deque<Received> received = new ArrayDeque<>();
    private final Nginx nginx;
    private final Sessions sessions;
    private final BadAnswers bad;
    private final Moments moments = new Moments();
    private Optional<Door> open = Optional.empty();
    private Optional<Door> secure = Optional.empty();
    private Optional<OwnCertificate> certificate = Optional.empty();

    /**
     * Opens the doors.
     *
     * @param openPort 0 takes a free one, -1 for none
     * @param loginPort 0 takes a free one, -1 for none
     * @param api what is behind nginx
     */
    public Front(
            int openPort,
            int loginPort,
            Traps traps,
            Sessions sessions,
            Clock clock,
            Duration slowness,
            MediaFolder media,
            Function<Request, Answer> api) {
        this.sessions = sessions;
        nginx = new Nginx(traps, api, new ApiCache(traps, clock), media);
        bad = new BadAnswers(traps, closed::get, slowness);
        if (openPort >= 0) {
            openPlain(openPort);
        }
        if (loginPort >= 0) {
            openSecure(loginPort);
        }
    }

    private void openPlain(int port) {
        open = Optional.of(new Door(
                "5000", port, Optional.empty(), request -> nginx.answer("http", request), this::keep, bad, moments));
    }

    private void openSecure(int port) {
        OwnCertificate own = OwnCertificate.make();
        certificate = Optional.of(own);
        secure = Optional.of(new Door(
                "8971", port, Optional.of(own.tls()), new Guard(sessions, nginx)::answer, this::keep, bad, moments));
    }

    /** The door with login shows another certificate from now on; who is connected is hung up on. */
    public synchronized void swapCertificate() {
        Door old = secure.orElseThrow();
        old.close();
        openSecure(old.port());
    }

    /** Nobody answers at the open door any more; who is connected is hung up on. */
    public synchronized void shut() {
        open.orElseThrow().close();
    }

    /** The open door is there again, at the same address. */
    public synchronized void reopen() {
        openPlain(open.orElseThrow().port());
    }

    /** What is to happen at which request. */
    public Moments moments() {
        return moments;
    }

    /** @throws java.util.NoSuchElementException when there is no such door */
    public synchronized URI loginDoor() {
        return URI.create("https://127.0.0.1:" + secure.orElseThrow().port());
    }

    /** What the door with login shows now. */
    public synchronized X509Certificate certificate() {
        return certificate.orElseThrow().certificate();
    }

    /** Everybody has to sign in again. */
    public void endSessions() {
        sessions.forgetAll();
    }

    /** @throws java.util.NoSuchElementException when there is no such door */
    public synchronized URI openDoor() {
        return URI.create("http://127.0.0.1:" + open.orElseThrow().port());
    }

    /** The last 5000, oldest first. */
    public List<Received> received() {
        synchronized (received) {
            return List.copyOf(received);
        }
    }

    public void forget() {
        synchronized (received) {
            received.clear();
        }
    }

    /** The next few requests to the API are answered 502. */
    public void goDown() {
        nginx.goDown();
    }

    private void keep(Received one) {
        synchronized (received) {
            if (received.size() == KEPT) {
                received.removeFirst();
            }
            received.addLast(one);
        }
    }

    @Override
    public synchronized void close() {
        closed.set(true);
        open.ifPresent(Door::close);
        secure.ifPresent(Door::close);
    }
}
