package obscura.e2e.frigate;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import obscura.e2e.footage.StreetClip;

/** Lets the cameras of a simulated Frigate record as time goes by, those that record at all, until it is closed. */
public final class RecordOn implements AutoCloseable {
    private final ScheduledExecutorService every = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "frigate-records");
        thread.setDaemon(true);
        return thread;
    });
    private final SimulatedFrigate frigate;
    private final List<String> cameras;

    public RecordOn(SimulatedFrigate frigate, List<String> cameras) {
        this.frigate = frigate;
        this.cameras = List.copyOf(cameras);
    }

    /** From now on. */
    public void start() {
        every.scheduleAtFixedRate(this::once, StreetClip.SECONDS, StreetClip.SECONDS, TimeUnit.SECONDS);
    }

    private void once() {
        Instant start = Instant.now().minusSeconds(StreetClip.SECONDS);
        cameras.stream()
                .filter(camera -> frigate.captures(camera).isPresent())
                .forEach(camera -> frigate.record(camera, start, 1));
    }

    @Override
    public void close() {
        every.shutdownNow();
    }
}
