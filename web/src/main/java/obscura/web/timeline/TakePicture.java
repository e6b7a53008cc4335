package obscura.web.timeline;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import obscura.plugin.ObscuraException;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.NvrId;
import obscura.plugin.nvr.Clip;
import obscura.plugin.nvr.ClipFile;
import obscura.plugin.nvr.ClipFiles;
import obscura.plugin.nvr.Clips;
import obscura.plugin.nvr.Nvr;
import obscura.plugin.time.TimeRange;
import obscura.plugin.video.Pictures;
import obscura.plugin.video.Shot;
import obscura.web.rounds.InTime;

/** Gets the picture a camera recorded at a time, out of the clip that holds it. Nothing is kept. Any thread; may wait. */
public final class TakePicture {
    /** More clips than ever lie over one moment. */
    private static final int MOST = 20;
    /** Nobody waits longer for footage that has to be fetched. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Clips clips;
    private final Ways ways;

    /** What became of it. */
    public sealed interface Answer {
        /** As JPEG. */
        record Taken(byte[] jpeg) implements Answer {}

        /** Nothing was recorded then. */
        record NotRecorded() implements Answer {}

        /** The file is in the index and no longer on the disk. */
        record Gone() implements Answer {}

        /** Its file or folder can't be reached now. */
        record OutOfReach() implements Answer {}

        /** It can't be decoded, or too many pictures are wanted at once. */
        record NotReadable() implements Answer {}
    }

    /** How pictures are got at. */
    public record Ways(Recorders recorders, ClipFiles files, InTime inTime, Pictures pictures) {}

    /** What is known of recorders without asking them, and the way to ask. */
    public interface Recorders {
        /** Whether it lately gave no answer over the network. */
        boolean isSilent(NvrId nvr);

        /** Empty when it was removed. */
        Optional<Nvr> footage(NvrId nvr);
    }

    public TakePicture(Clips clips, Ways ways) {
        this.clips = clips;
        this.ways = ways;
    }

    /** The clip that shows this moment: of several the one that started last. */
    public Optional<Clip> clip(CameraId camera, Instant at) {
        List<Clip> there = clips.in(camera, new TimeRange(at, at.plusMillis(1)), MOST);
        return there.isEmpty() ? Optional.empty() : Optional.of(there.get(there.size() - 1));
    }

    /** @param width pixels, as {@link Pictures} takes them */
    public Answer picture(Clip clip, Instant at, int width) {
        if (ways.recorders().isSilent(clip.nvr())) {
            return new Answer.OutOfReach();
        }
        Place place = ways.inTime().within(LONGEST_WAIT, () -> place(clip)).orElseGet(() -> Place.OUT_OF_REACH);
        if (place.file().isEmpty()) {
            return place.gone() ? new Answer.Gone() : new Answer.OutOfReach();
        }
        Duration offset = Duration.between(clip.range().from(), at);
        Shot shot = new Shot(place.file().get(), Math.max(0, offset.toNanos() / 1000), Optional.empty());
        return ways.pictures()
                .take(List.of(shot), width)
                .get(0)
                .<Answer>map(Answer.Taken::new)
                .orElseGet(Answer.NotReadable::new);
    }

    /** Where the clip lies on this machine, or why nowhere. */
    private record Place(Optional<Path> file, boolean gone) {
        static final Place OUT_OF_REACH = new Place(Optional.empty(), false);
    }

    private Place place(Clip clip) {
        ClipFile file = ways.recorders()
                .footage(clip.nvr())
                .map(nvr -> nvr.locate(clip.path()))
                .orElseGet(() -> new ClipFile.Gone("The recorder was removed."));
        if (file instanceof ClipFile.There there) {
            return new Place(Optional.of(there.path()), false);
        }
        if (!(file instanceof ClipFile.Elsewhere)) {
            return new Place(Optional.empty(), file instanceof ClipFile.Gone);
        }
        try {
            return new Place(Optional.of(ways.files().path(clip)), false);
        } catch (ObscuraException notBrought) {
            return Place.OUT_OF_REACH;
        }
    }
}
