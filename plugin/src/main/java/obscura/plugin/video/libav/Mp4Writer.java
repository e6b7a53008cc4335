package obscura.plugin.video.libav;

import static org.bytedeco.ffmpeg.avformat.AVFormatContext.AVFMT_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avcodec.av_bsf_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_bsf_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_bsf_get_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.av_bsf_init;
import static org.bytedeco.ffmpeg.global.avcodec.av_bsf_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_bsf_send_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_copy;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;
import org.bytedeco.ffmpeg.avcodec.AVBSFContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.BytePointer;

/**
 * An MP4 of one H.264 track and nothing else: no metadata, no times of day, no program's name, no edit list, no SEI (x264 would
 * write its options into one). The index comes first, the first frame at time 0.
 */
final class Mp4Writer implements AutoCloseable {
    private static final String SEI = "6";

    private final Path file;
    private final H264Encoder encoder;
    private final Owned owned = new Owned();
    private final AVFormatContext context;
    private final AVBSFContext withoutSei;
    private final AVStream stream;
    private final BytePointer address;

    Mp4Writer(Path file, H264Encoder encoder) {
        this.file = file;
        this.encoder = encoder;
        this.address = Native.address(file);
        owned.onClose(address::close);
        try {
            context = new AVFormatContext(null);
            Native.must(
                    avformat_alloc_output_context2(context, null, new BytePointer("mp4"), address), "making a file");
            owned.onClose(() -> avformat_free_context(context));
            withoutSei = filter();
            stream = avformat_new_stream(context, null);
            describe();
            openFile();
            writeHeader();
        } catch (RuntimeException e) {
            owned.close();
            throw e;
        }
    }

    /** Makes the empty file, so that no other file is ever overwritten. */
    static void createEmpty(Path file) {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            throw new ObscuraException(
                    Kind.REFUSED,
                    Native.nameOf(file) + " exists already and is not overwritten. Choose another name.",
                    e);
        } catch (IOException e) {
            throw new ObscuraException(
                    Kind.REFUSED,
                    Native.nameOf(file) + " cannot be created. Check that the folder exists and may be written.",
                    e);
        }
    }

    private AVBSFContext filter() {
        AVBSFContext filter = new AVBSFContext(null);
        Native.must(av_bsf_alloc(av_bsf_get_by_name("filter_units"), filter), "making a stream filter");
        owned.onClose(() -> av_bsf_free(filter));
        Native.must(avcodec_parameters_from_context(filter.par_in(), encoder.context()), "describing the stream");
        filter.time_base_in(encoder.context().time_base());
        Native.must(av_opt_set(filter.priv_data(), "remove_types", SEI, 0), "setting a stream filter");
        Native.must(av_bsf_init(filter), "starting a stream filter");
        return filter;
    }

    private void describe() {
        Native.must(avcodec_parameters_copy(stream.codecpar(), withoutSei.par_out()), "describing the stream");
        stream.time_base(encoder.context().time_base());
        stream.avg_frame_rate(encoder.context().framerate());
        stream.sample_aspect_ratio(encoder.context().sample_aspect_ratio());
        context.flags(context.flags() | AVFMT_FLAG_BITEXACT);
    }

    private void openFile() {
        AVIOContext io = new AVIOContext(null);
        written(avio_open(io, address, AVIO_FLAG_WRITE));
        context.pb(io);
        owned.onClose(this::closeFile);
    }

    private int closeFile() {
        AVIOContext io = context.pb();
        context.pb(null);
        return io == null ? 0 : avio_closep(io);
    }

    private void writeHeader() {
        AVDictionary options = new AVDictionary(null);
        av_dict_set(options, "movflags", "faststart+negative_cts_offsets", 0);
        av_dict_set(options, "use_editlist", "0", 0);
        int code = avformat_write_header(context, options);
        av_dict_free(options);
        written(code);
    }

    void write(AVPacket packet) {
        Native.must(av_bsf_send_packet(withoutSei, packet), "filtering the stream");
        while (av_bsf_receive_packet(withoutSei, packet) >= 0) {
            packet.stream_index(stream.index());
            av_packet_rescale_ts(packet, encoder.context().time_base(), stream.time_base());
            written(av_write_frame(context, packet));
        }
    }

    void finish() {
        written(av_write_trailer(context));
        written(closeFile());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            UserData.blank(channel);
            channel.force(true);
        } catch (IOException e) {
            throw new ObscuraException(
                    Kind.FAILED, Native.nameOf(file) + " did not reach the disk. Check the disk and start again.", e);
        }
    }

    private void written(int code) {
        if (code == Native.NO_SPACE) {
            throw new ObscuraException(
                    Kind.FAILED,
                    "The disk is full: " + Native.nameOf(file) + " is incomplete. Free some space and start again.");
        }
        if (code < 0) {
            throw new ObscuraException(
                    Kind.FAILED,
                    Native.nameOf(file) + " could not be written (" + Native.words(code)
                            + "). Check the disk and start again.");
        }
    }

    @Override
    public void close() {
        owned.close();
    }
}
