package obscura.plugin.export.review;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import obscura.plugin.mask.Hide;
import obscura.plugin.plan.Paint;
import obscura.plugin.plan.Plan;
import obscura.plugin.plan.Region;
import obscura.plugin.time.Span;
import obscura.plugin.track.Track;

/**
 * What a look at some footage came to, frozen: whatever a person decides later is decided about this.
 *
 * @param source the footage that was looked at
 * @param asked what was looked for, and where
 * @param found regions of what was found, upright rectangles each with a kind; a track's regions have its id
 * @param given regions that were drawn before anyone looked; nothing ever takes from them
 * @param tracks everything that was followed, no two with one id
 * @param noted what else was noted on the way
 */
public record Looked(
        Source source, Asked asked, List<Region> found, List<Region> given, List<Track> tracks, Noted noted) {
    /** A bound for what comes from outside. */
    public static final int MOST_TRACKS = 100_000;

    public Looked {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(asked, "asked");
        Objects.requireNonNull(noted, "noted");
        found = List.copyOf(found);
        given = List.copyOf(given);
        tracks = List.copyOf(tracks);
        if (tracks.size() > MOST_TRACKS) {
            throw new IllegalArgumentException("More than " + MOST_TRACKS + " tracks");
        }
        for (Region region : found) {
            if (region.kind() == null || !region.polygon().isUprightRectangle()) {
                throw new IllegalArgumentException("What was found is an upright rectangle and has a kind");
            }
        }
        Set<String> ids = new HashSet<>();
        for (Track track : tracks) {
            if (track.kind() == Hide.MOTION || !ids.add(track.id())) {
                throw new IllegalArgumentException("Movement is no track, and no two tracks have one id");
            }
        }
    }

    /** Everything that is painted while nobody decides otherwise. */
    public Plan plan(Paint paint) {
        return new Plan(paint, given).with(found);
    }

    public Optional<Track> track(String id) {
        return tracks.stream().filter(t -> t.id().equals(id)).findFirst();
    }

    /** Where and when a track is covered, with its margins and holds. */
    public List<Region> regionsOf(Track track) {
        return found.stream().filter(r -> isOf(r, track)).toList();
    }

    static boolean isOf(Region region, Track track) {
        return region.kind() == track.kind() && region.id().equals(track.id());
    }

    /** The least score from which one sighting of a kind counts on its own; above 1 where nobody looked for it. */
    double threshold(Hide kind) {
        return noted.models().stream()
                .filter(m -> m.kind() == kind)
                .mapToDouble(m -> m.threshold())
                .min()
                .orElse(2);
    }

    /**
     * The footage that was looked at; it must be the same when it is painted.
     *
     * @param sha256 of the whole file, 64 lower-case hex digits
     * @param bytes its size
     * @param width of the upright picture in pixels, as is height
     * @param frames how many were looked at
     * @param first time of the first of them, microseconds
     * @param last time of the last
     */
    public record Source(String sha256, long bytes, int width, int height, long frames, long first, long last) {
        public Source {
            if (sha256 == null || !sha256.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("A SHA-256 is 64 lower-case hex digits");
            }
            if (bytes < 1 || width < 1 || height < 1 || width > 0xffff || height > 0xffff) {
                throw new IllegalArgumentException("Not the size of a video");
            }
            if (frames < 1 || first < 0 || last < first || last >= Span.FOREVER) {
                throw new IllegalArgumentException("Not the frames of a video");
            }
        }
    }

    /**
     * What was looked for.
     *
     * @param span which part of the file, microseconds from its first frame
     * @param track number of the video track, for files with several
     * @param every a look at every n-th frame, instead of as often as the job thinks right
     */
    public record Asked(Set<Hide> hide, Span span, OptionalInt track, OptionalInt every) {
        public Asked {
            hide = Set.copyOf(hide);
            Objects.requireNonNull(span, "span");
            if (track.orElse(0) < 0 || every.orElse(1) < 1) {
                throw new IllegalArgumentException("A video track counts from 0, every how many frames from 1");
            }
        }
    }
}
