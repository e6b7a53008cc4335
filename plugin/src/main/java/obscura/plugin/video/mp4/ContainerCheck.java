package obscura.plugin.video.mp4;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import obscura.plugin.ObscuraException;

/**
 * Reads the whole container of an export as a stranger would and says what it holds besides one picture track. Every
 * byte is accounted for: each lies in a box we know, at its place, with the content our muxer writes, or in exactly
 * one coded frame. Nothing in the file is believed: whatever it holds, the answer is a verdict, in bounded memory and
 * in time that grows with the size of the file.
 *
 * <p>What it can't see: what the coded pictures show. That is for decoding them.
 */
public final class ContainerCheck {
    private static final int WINDOW = 1 << 18;

    private ContainerCheck() {}

    /** @throws ObscuraException REFUSED when the file can't be opened, FAILED when it can't be read */
    public static ContainerVerdict of(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            return of(channel);
        } catch (IOException e) {
            throw new ObscuraException(
                    ObscuraException.Kind.REFUSED,
                    "The video file can't be opened; check that it is there and may be read" + missing(file),
                    e);
        }
    }

    /** The position of the channel is neither used nor changed. */
    public static ContainerVerdict of(FileChannel file) {
        Reading r = new Reading(new FileWindow(file, WINDOW));
        List<Finding> findings = new ArrayList<>();
        try {
            read(file, r);
        } catch (Malformed e) {
            findings.add(e.finding());
        }
        findings.addAll(0, r.findings());
        return findings.isEmpty() ? clean(r.track) : new ContainerVerdict.Unclean(findings);
    }

    private static String missing(Path file) {
        return Files.exists(file) ? "" : " (there is no such file)";
    }

    private static void read(FileChannel file, Reading r) {
        Boxes.read(new Cursor(r.file, 0, r.file.size()), BoxRules.FILE, "the file", r);
        geometry(r);
        if (r.track.chunks == Table.NONE) {
            throw new Malformed(0, "The file does not say where its frames lie");
        }
        new SampleWalk(file, r).walk();
    }

    /** The size a player shows must follow from the coded size and the sample aspect. */
    private static void geometry(Reading r) {
        TrackFacts t = r.track;
        long width = Math.round(t.width * 65536.0 * t.aspectWidth / t.aspectHeight);
        r.require(
                t.shownWidth == width && t.shownHeight == t.height * 65536L,
                0,
                "Box tkhd shows the picture at a size that is not its own");
    }

    private static ContainerVerdict clean(TrackFacts t) {
        double seconds = t.duration / (double) t.timescale;
        return new ContainerVerdict.Clean(t.samples, t.width, t.height, seconds, t.dataFrom);
    }
}
