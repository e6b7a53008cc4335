package obscura.e2e.camera.rtsp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import obscura.e2e.camera.login.HttpDigest;
import obscura.e2e.camera.picture.LiveView;

/** Listens for players on a free port of the loopback address. */
public final class RtspDoor implements AutoCloseable {
    private static final int MOST_PLAYERS = 32;

    private final ServerSocket door;
    private final LiveView live;
    private final HttpDigest digest;
    private final BooleanSupplier dead;
    private final Set<Socket> players = ConcurrentHashMap.newKeySet();

    /** @param dead while it is true, every caller is hung up on */
    public RtspDoor(LiveView live, HttpDigest digest, BooleanSupplier dead) {
        this.live = live;
        this.digest = digest;
        this.dead = dead;
        try {
            door = new ServerSocket(0, MOST_PLAYERS, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        daemon(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket player = door.accept();
                if (dead.getAsBoolean() || players.size() >= MOST_PLAYERS) {
                    player.close();
                    continue;
                }
                players.add(player);
                daemon(() -> {
                    new RtspSession(player, live, digest).run();
                    players.remove(player);
                });
            } catch (IOException closed) {
                continue;
            }
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "camera-rtsp");
        thread.setDaemon(true);
        thread.start();
    }

    /** Hangs up on every player, as a camera does that restarts. */
    public void hangUp() {
        for (Socket player : players) {
            try {
                player.close();
            } catch (IOException alreadyGone) {
                continue;
            }
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException alreadyGone) {
            // Closing was all that was wanted.
        }
        hangUp();
    }
}
