package obscura.onvif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import obscura.onvif.answer.OnvifException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Cameras wedge under parallel calls. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OneAtATimeTest {

    @Test
    void however_many_ask_the_camera_hears_one_at_a_time() throws IOException {
        ExecutorService people = Executors.newFixedThreadPool(8);
        try (FakeCamera camera = FakeCamera.http()) {
            DigestGuard digest = new DigestGuard(Clients.LOGIN, 1_000, "MD5");
            camera.answer("GetDeviceInformation", Reply.soap(Samples.INFORMATION))
                    .answer("GetMasks", Samples.masks(Samples.MASK))
                    .answer("GetSnapshotUri", Samples.snapshotUri(camera.url("/shot.jpg")))
                    .answer("/shot.jpg", Reply.http(200, "", Samples.jpeg(8, 8)))
                    .guard(heard -> lingering(digest.apply(heard)));
            OnvifClient client = Clients.of(camera);
            List<CompletableFuture<?>> calls = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                calls.add(CompletableFuture.supplyAsync(() -> Clients.value(client.deviceInformation()), people));
                calls.add(CompletableFuture.supplyAsync(() -> Clients.value(client.masks("VSC_1")), people));
                calls.add(CompletableFuture.supplyAsync(() -> Clients.value(client.snapshot("P_1")), people));
            }
            CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new)).join();
            assertThat(camera.mostTalking()).isEqualTo(1);
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void who_is_stopped_while_waiting_leaves_the_line_as_it_was() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        try (FakeCamera camera = FakeCamera.http()) {
            camera.answer("GetSystemDateAndTime", out -> {
                asked.countDown();
                await(answered);
                Reply.notAuthorized().to(out);
            });
            OnvifClient client = Clients.of(camera);
            CompletableFuture<Object> first = CompletableFuture.supplyAsync(client::clockOffset);
            asked.await();
            Thread.currentThread().interrupt();
            OnvifException stopped = catchThrowableOfType(OnvifException.class, client::clockOffset);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(stopped.kind()).isEqualTo(OnvifException.Kind.INTERRUPTED);
            answered.countDown();
            first.join();
            client.clockOffset();
            assertThat(camera.heard()).hasSize(2);
        }
    }

    /** Long enough for somebody else to come in, if that were possible. */
    private static Optional<Reply> lingering(Optional<Reply> refusal) {
        try {
            new CountDownLatch(1).await(4, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return refusal;
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            throw new IOException(stop);
        }
    }
}
