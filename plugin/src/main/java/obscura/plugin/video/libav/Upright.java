package obscura.plugin.video.libav;

import static org.bytedeco.ffmpeg.global.avfilter.av_buffersink_get_frame;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersrc_add_frame_flags;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_get_by_name;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_alloc;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_config;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_create_filter;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_free;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_link;
import static org.bytedeco.ffmpeg.global.avutil.av_get_pix_fmt_name;

import java.util.ArrayList;
import java.util.List;
import obscura.plugin.video.PixelFormat;
import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.Pointer;

/**
 * Brings frames upright and into planes {@link PixelFormat} can say, by libavfilter; frames that are so already pass untouched.
 * With halved chroma the last column or row of an odd size is left out, for H.264 cannot hold it.
 */
final class Upright implements AutoCloseable {
    private final Turn turn;
    private final PixelFormat format;
    private final Owned owned = new Owned();
    private AVFilterContext in;
    private AVFilterContext out;

    /** @param first a frame as decoded; all later ones are like it */
    Upright(AVFrame first, Turn turn, String file) {
        this.turn = turn;
        PixelFormat stored = Layouts.of(first, file);
        this.format = turn.swapsSides() ? Layouts.turned(stored) : stored;
        if (turn != Turn.NONE || first.format() != Layouts.code(format)) {
            build(first);
        }
    }

    private void build(AVFrame first) {
        AVFilterGraph graph = owned.keep(avfilter_graph_alloc(), g -> avfilter_graph_free(g));
        graph.nb_threads(1);
        in = filter(
                graph,
                "buffer",
                "video_size=" + first.width() + "x" + first.height() + ":pix_fmt=" + first.format()
                        + ":time_base=1/1:pixel_aspect=1/1:range=" + first.color_range());
        AVFilterContext last = in;
        for (String[] step : steps(first)) {
            last = joined(last, filter(graph, step[0], step[1]));
        }
        out = joined(last, filter(graph, "buffersink", null));
        Native.must(avfilter_graph_config(graph, (Pointer) null), "setting up picture filters");
    }

    /** Layout first, for a picture with chroma halved one way only cannot be turned by a quarter. */
    private List<String[]> steps(AVFrame first) {
        List<String[]> steps = new ArrayList<>();
        int code = Layouts.code(format);
        if (first.format() != code) {
            steps.add(new String[] {"scale", "flags=bicubic+accurate_rnd+full_chroma_int"});
            steps.add(new String[] {"format", av_get_pix_fmt_name(code).getString()});
        }
        if (turn != Turn.NONE) {
            for (String name : turn.filters().split(",")) {
                String[] parts = name.split("=");
                steps.add(new String[] {parts[0], parts.length > 1 ? parts[1] : null});
            }
        }
        return steps;
    }

    private static AVFilterContext filter(AVFilterGraph graph, String name, String options) {
        AVFilterContext context = new AVFilterContext(null);
        Native.must(
                avfilter_graph_create_filter(context, avfilter_get_by_name(name), name, options, null, graph),
                "making the filter " + name);
        return context;
    }

    private static AVFilterContext joined(AVFilterContext from, AVFilterContext to) {
        Native.must(avfilter_link(from, 0, to, 0), "joining picture filters");
        return to;
    }

    PixelFormat format() {
        return format;
    }

    /** Changes the frame in place. */
    void apply(AVFrame frame) {
        if (in != null) {
            Native.must(av_buffersrc_add_frame_flags(in, frame, 0), "turning a picture");
            Native.must(av_buffersink_get_frame(out, frame), "turning a picture");
        }
        if (turn.swapsSides()) {
            frame.flags(frame.flags() & ~(Native.INTERLACED | Native.TOP_FIELD_FIRST));
        }
        frame.width(frame.width() >> format.chromaShiftX() << format.chromaShiftX());
        frame.height(frame.height() >> format.chromaShiftY() << format.chromaShiftY());
    }

    @Override
    public void close() {
        owned.close();
    }
}
