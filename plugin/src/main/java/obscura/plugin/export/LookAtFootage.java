package obscura.plugin.export;

import java.util.ArrayList;
import java.util.List;
import obscura.plugin.ObscuraException;
import obscura.plugin.export.review.Looked;
import obscura.plugin.export.review.Noted;
import obscura.plugin.look.Look;
import obscura.plugin.look.Seen;
import obscura.plugin.plan.Region;
import obscura.plugin.video.Footage;
import obscura.plugin.video.Frame;

/** The first half of an export: one pass over the footage that changes nothing and says what is to be painted. */
final class LookAtFootage {
    private final Tools tools;
    private final RedactRequest request;
    private final Progress progress;

    LookAtFootage(Tools tools, RedactRequest request, Progress progress) {
        this.tools = tools;
        this.request = request;
        this.progress = progress;
    }

    /**
     * What one pass found.
     *
     * @param frames how many there are
     * @param first time of the first, microseconds, and of the last
     * @param damaged times of frames the decoder had to patch up
     */
    record Found(Footage footage, Seen seen, long frames, long first, long last, List<Long> damaged) {
        Noted noted() {
            return Noted.of(seen, damaged);
        }
    }

    Found find() {
        try (CutSource source = tools.open(request);
                Look look = tools.look(request, source.footage(), false)) {
            long expected = CutSource.expectedFrames(source.footage(), request.span());
            FrameCounter counter = new FrameCounter(progress, Progress.Phase.LOOK, expected);
            List<Long> damaged = new ArrayList<>();
            long first = 0;
            long last = 0;
            long frames = 0;
            for (Frame frame = next(source); frame != null; frame = next(source)) {
                look.frame(frame, null);
                counter.frame();
                first = frames++ == 0 ? frame.time() : first;
                last = frame.time();
                if (frame.concealed()) {
                    damaged.add(frame.time());
                }
            }
            return new Found(source.footage(), look.finish(), frames, first, last, damaged);
        }
    }

    /** The same for a person to review, tied to the very file that was looked at. */
    Looked looked(List<Region> given) {
        String sha256 = Digest.of(request.in());
        Found found = find();
        if (found.frames == 0) {
            throw ObscuraException.refused("No frame lies in the time asked for: check --from and --to.");
        }
        Footage footage = found.footage;
        Looked.Source source = new Looked.Source(
                sha256,
                Written.size(request.in()),
                footage.width(),
                footage.height(),
                found.frames,
                found.first,
                found.last);
        return new Looked(source, asked(request), found.seen.regions(), given, found.seen.followed(), found.noted());
    }

    static Looked.Asked asked(RedactRequest request) {
        return new Looked.Asked(request.hide(), request.span(), request.track(), request.every());
    }

    private Frame next(CutSource source) {
        return tools.costs().of("look: decode", source::next);
    }
}
