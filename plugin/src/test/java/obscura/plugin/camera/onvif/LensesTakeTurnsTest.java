package obscura.plugin.camera.onvif;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import obscura.plugin.camera.CameraLink;
import obscura.plugin.camera.CameraPassword;
import obscura.plugin.camera.MaskCamera;
import obscura.plugin.id.CameraId;
import obscura.plugin.masking.FakeLinks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many devices break when two calls come at once, so the lenses of one take turns. */
class LensesTakeTurnsTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final FakeLinks links = new FakeLinks();
    private final OnvifCameras cameras = new OnvifCameras(links, () -> true, Clock.systemUTC());
    private final AtomicBoolean met = new AtomicBoolean();
    private HttpServer device;

    /** One that keeps each call for a moment, to see whether a second one comes. */
    @BeforeEach
    void a_device() throws Exception {
        CyclicBarrier meeting = new CyclicBarrier(2);
        device = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        device.setExecutor(threads);
        device.createContext("/", exchange -> {
            met.compareAndSet(false, isMet(meeting));
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        device.start();
    }

    private static boolean isMet(CyclicBarrier meeting) {
        try {
            meeting.await(700, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | BrokenBarrierException | InterruptedException alone) {
            return false;
        }
    }

    @AfterEach
    void stop() {
        device.stop(0);
        threads.shutdownNow();
    }

    private MaskCamera lens(long id, String user, String lens) {
        String address = "http://127.0.0.1:" + device.getAddress().getPort() + "/";
        CameraLink link = new CameraLink(new CameraId(id), address, user, Optional.empty(), Optional.of(lens), false);
        links.put(link, new CameraPassword("p"));
        return cameras.open(link);
    }

    private void askAtOnce(MaskCamera... each) {
        List<CompletableFuture<Void>> asked = Stream.of(each)
                .map(camera -> CompletableFuture.runAsync(camera::facts, threads))
                .toList();
        asked.forEach(CompletableFuture::join);
    }

    @Test
    void two_lenses_of_one_device_are_never_asked_at_once() {
        askAtOnce(lens(1, "op", "left"), lens(2, "op", "right"));
        assertThat(met).isFalse();
    }

    @Test
    void two_that_are_reached_otherwise_are() {
        askAtOnce(lens(1, "op", "left"), lens(2, "somebody else", "left"));
        assertThat(met).isTrue();
    }
}
