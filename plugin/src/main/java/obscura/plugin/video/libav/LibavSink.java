package obscura.plugin.video.libav;

import java.nio.file.Path;
import java.util.function.Consumer;
import obscura.plugin.video.EncoderSettings;
import obscura.plugin.video.Footage;
import obscura.plugin.video.Frame;
import obscura.plugin.video.FrameSink;
import obscura.plugin.video.Picture;
import org.bytedeco.ffmpeg.avcodec.AVPacket;

/**
 * Encodes painted frames into a new MP4 that is a function of the painted pixels, their times and the settings, and of nothing
 * else the source holds. Of a source frame only planes, time, and for the first of them how colours and fields are meant are
 * taken; nothing is copied and then cleaned. The encoder starts with the first frame, which says the latter.
 */
final class LibavSink implements FrameSink {
    private final Path file;
    private final Footage footage;
    private final EncoderSettings settings;
    private final Owned owned = new Owned();
    private H264Encoder encoder;
    private Mp4Writer writer;

    LibavSink(Path file, Footage footage, EncoderSettings settings) {
        this.file = file;
        this.footage = footage;
        this.settings = settings;
    }

    @Override
    public void write(Frame frame, Consumer<Picture> painter) {
        if (!(frame instanceof LibavFrame decoded)) {
            throw new IllegalArgumentException("Only frames of this adapter's own sources can be written");
        }
        if (encoder == null) {
            start(decoded);
        }
        painter.accept(encoder.copy(decoded));
        encoder.send(decoded.place());
        writeReady();
    }

    private void start(LibavFrame first) {
        encoder = new H264Encoder(footage, settings, first);
        owned.onClose(encoder::close);
        writer = new Mp4Writer(file, encoder);
        owned.onClose(writer::close);
    }

    private void writeReady() {
        for (AVPacket packet = encoder.receive(); packet != null; packet = encoder.receive()) {
            writer.write(packet);
        }
    }

    @Override
    public void finish() {
        if (encoder == null) {
            throw new IllegalStateException("A video without frames cannot be finished");
        }
        encoder.drain();
        writeReady();
        writer.finish();
    }

    @Override
    public void close() {
        owned.close();
    }
}
