package obscura.web.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import obscura.plugin.id.CameraId;
import obscura.plugin.nvr.Clip;
import obscura.plugin.nvr.ClipFile;
import obscura.plugin.nvr.Clips;
import obscura.plugin.time.TimeRange;
import obscura.plugin.video.Pictures;
import obscura.plugin.video.Shot;
import obscura.web.rounds.OpenNvrs;

/** Gets the picture a camera recorded at a time, out of the clip that holds it. Nothing is kept. Any thread; may wait. */
public final class TakePicture {
    /** More clips than ever lie over one moment. */
    private static final int MOST = 20;

    private final Clips clips;
    private final OpenNvrs doors;
    private final Pictures pictures;

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

    public TakePicture(Clips clips, OpenNvrs doors, Pictures pictures) {
        this.clips = clips;
        this.doors = doors;
        this.pictures = pictures;
    }

    /** The clip that shows this moment: of several the one that started last. */
    public Optional<Clip> clip(CameraId camera, Instant at) {
        List<Clip> there = clips.in(camera, new TimeRange(at, at.plusMillis(1)), MOST);
        return there.isEmpty() ? Optional.empty() : Optional.of(there.get(there.size() - 1));
    }

    /** @param width pixels, as {@link Pictures} takes them */
    public Answer picture(Clip clip, Instant at, int width) {
        ClipFile file = doors.footage(clip.nvr())
                .map(nvr -> nvr.locate(clip.path()))
                .orElseGet(() -> new ClipFile.Gone("The recorder was removed."));
        if (file instanceof ClipFile.There there) {
            Duration offset = Duration.between(clip.range().from(), at);
            Shot shot = new Shot(there.path(), Math.max(0, offset.toNanos() / 1000), Optional.empty());
            return pictures.take(List.of(shot), width)
                    .get(0)
                    .<Answer>map(Answer.Taken::new)
                    .orElseGet(Answer.NotReadable::new);
        }
        return file instanceof ClipFile.Gone ? new Answer.Gone() : new Answer.OutOfReach();
    }
}
