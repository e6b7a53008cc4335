package obscura.e2e.frigate;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import obscura.e2e.frigate.state.Event;
import obscura.e2e.frigate.state.FrigateVersion;

/**
 * A simulated Frigate by hand, until it is stopped: {@code RunFrigate MEDIA_FOLDER [VERSION [OPEN_PORT [LOGIN_PORT]]]}, as
 * {@code RunFrigate /tmp/frigate V0_17 5000 8971}. It has half an hour of footage of two cameras and goes on recording.
 */
public final class RunFrigate {
    private static final int HALF_AN_HOUR = 180;

    private RunFrigate() {}

    public static void main(String[] args) throws InterruptedException {
        FrigateSettings settings = FrigateSettings.in(Path.of(args[0]))
                .version(args.length > 1 ? FrigateVersion.valueOf(args[1]) : FrigateVersion.V0_18)
                .doors(port(args, 2), port(args, 3));
        List<String> cameras = List.copyOf(settings.cameras().keySet());
        try (SimulatedFrigate frigate = new SimulatedFrigate(settings);
                RecordOn recording = new RecordOn(frigate, cameras)) {
            cameras.forEach(camera -> fill(frigate, camera));
            recording.start();
            System.out.println("Open to everybody: " + frigate.openDoor());
            System.out.println("With login:        " + frigate.loginDoor() + " (admin, adminpassword12)");
            System.out.println("Media folder:      " + frigate.media());
            new CountDownLatch(1).await();
        }
    }

    private static int port(String[] args, int index) {
        return args.length > index ? Integer.parseInt(args[index]) : 0;
    }

    private static void fill(SimulatedFrigate frigate, String camera) {
        Instant start = Instant.now().minusSeconds(10L * HALF_AN_HOUR);
        frigate.record(camera, start, HALF_AN_HOUR);
        Event event = frigate.event(camera, "person", start.plusSeconds(100), start.plusSeconds(115));
        frigate.review(event);
        frigate.preview(camera, start, start.plusSeconds(600));
    }
}
