package obscura.e2e.camera.rtsp;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import obscura.e2e.camera.picture.LiveView;
import obscura.e2e.camera.picture.VideoLoop;
import obscura.e2e.camera.state.View;

/**
 * Sends one stream at the pace of its frames, in a thread of its own. At the start of a second it goes over to the newest
 * encoding, so a changed mask shows within a second after it was encoded.
 */
final class Playing implements Runnable {
    private static final int CLOCK = 90_000;

    /** Where packets go. */
    interface PacketSink {
        void send(byte[] packet) throws IOException;
    }

    private final LiveView live;
    private final View view;
    private final PacketSink sink;
    private final RtpPackets packets = new RtpPackets(new Random());
    private volatile boolean stopped;

    Playing(LiveView live, View view, PacketSink sink) {
        this.live = live;
        this.view = view;
        this.sink = sink;
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        try {
            play(live.stream(view).join());
        } catch (IOException | RuntimeException ended) {
            // The player went away, or the camera was closed.
            stopped = true;
        }
    }

    private void play(VideoLoop first) throws IOException {
        VideoLoop loop = first;
        long start = System.nanoTime();
        for (long frame = 0; !stopped; frame++) {
            int place = (int) (frame % loop.frames().size());
            if (place % loop.rate() == 0) {
                loop = newest(loop);
            }
            List<byte[]> units = loop.frames().get(place);
            for (byte[] packet : packets.of(units, frame * CLOCK / loop.rate())) {
                sink.send(packet);
            }
            pauseUntil(start + (frame + 1) * 1_000_000_000L / loop.rate());
        }
    }

    private VideoLoop newest(VideoLoop old) {
        CompletableFuture<VideoLoop> now = live.stream(view);
        return now.isDone() && !now.isCompletedExceptionally() ? now.join() : old;
    }

    private void pauseUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0 && !stopped; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
