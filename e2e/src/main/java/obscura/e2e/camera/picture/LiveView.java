package obscura.e2e.camera.picture;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import obscura.e2e.camera.state.CameraSettings;
import obscura.e2e.camera.state.DeviceMask;
import obscura.e2e.camera.state.MaskBook;
import obscura.e2e.camera.state.Quirk;
import obscura.e2e.camera.state.Quirks;
import obscura.e2e.camera.state.View;

/**
 * The scene with the masks that hold now, as a snapshot and as a stream. A stream is encoded once for each state of the
 * masks, in a thread of its own, and repeated until they change. Safe for several threads.
 */
public final class LiveView implements AutoCloseable {
    /** Frames per second of every stream. */
    public static final int RATE = 10;

    private static final float QUALITY = 0.9f;

    private final CameraSettings settings;
    private final Quirks quirks;
    private final MaskBook masks;
    private final Scene scene;
    private final Map<View, Encoded> encoded = new EnumMap<>(View.class);
    private final ExecutorService encoder = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "camera-encodes");
        thread.setDaemon(true);
        return thread;
    });

    private record Encoded(List<DeviceMask> masks, CompletableFuture<VideoLoop> loop) {}

    public LiveView(CameraSettings settings, Quirks quirks, MaskBook masks, Scene scene) {
        this.settings = settings;
        this.quirks = quirks;
        this.masks = masks;
        this.scene = scene;
    }

    public Optional<View> view(String token) {
        return View.of(token, quirks);
    }

    /** A JPEG of this very moment. */
    public byte[] snapshot(View view) {
        double second = settings.clock().millis() / 1000.0 % scene.loop();
        BufferedImage picture = seen(view, second);
        MaskPainter.paint(picture, shown(view, Quirk.SHOWS_IN_STREAM_NOT_SNAPSHOT));
        return jpeg(picture);
    }

    /** Encoding of what the stream shows now: ready, or under way. */
    public synchronized CompletableFuture<VideoLoop> stream(View view) {
        List<DeviceMask> now = shown(view, Quirk.SHOWS_IN_SNAPSHOT_NOT_STREAM);
        Encoded last = encoded.get(view);
        if (last == null || !last.masks().equals(now)) {
            last = new Encoded(now, CompletableFuture.supplyAsync(() -> encode(view, now), encoder));
            encoded.put(view, last);
        }
        return last.loop();
    }

    private List<DeviceMask> shown(View view, Quirk butNotHere) {
        if (quirks.has(Quirk.STORES_BUT_DOES_NOT_SHOW) || quirks.has(butNotHere)) {
            return List.of();
        }
        return masks.in(view.configuration(quirks)).stream()
                .filter(DeviceMask::enabled)
                .toList();
    }

    private VideoLoop encode(View view, List<DeviceMask> painted) {
        EncodeLoop loop = new EncodeLoop(view.width(settings), view.height(settings), RATE);
        return loop.encode(scene.loop() * RATE, frame -> {
            BufferedImage picture = seen(view, frame / (double) RATE);
            MaskPainter.paint(picture, painted);
            return picture;
        });
    }

    /** The second lens sees everything the other way round. */
    private BufferedImage seen(View view, double second) {
        BufferedImage picture = scene.at(second, view.width(settings), view.height(settings));
        if (view.lens() == 1) {
            return picture;
        }
        BufferedImage turned = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = turned.createGraphics();
        pen.drawImage(picture, picture.getWidth(), 0, -picture.getWidth(), picture.getHeight(), null);
        pen.dispose();
        return turned;
    }

    private static byte[] jpeg(BufferedImage picture) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        encoder.shutdownNow();
    }
}
