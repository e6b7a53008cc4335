package obscura.plugin.look;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import obscura.plugin.detect.Detection;
import obscura.plugin.detect.ModelCard;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import obscura.plugin.mask.Polygon;
import obscura.plugin.plan.Region;
import obscura.plugin.scene.MovingRegion;
import obscura.plugin.scene.Stretch;
import obscura.plugin.time.Span;
import obscura.plugin.track.Following;
import obscura.plugin.track.Margin;
import obscura.plugin.track.Moment;
import obscura.plugin.track.Piece;
import obscura.plugin.track.Sighting;
import obscura.plugin.track.StillTracker;
import obscura.plugin.track.Thresholds;
import obscura.plugin.track.Track;
import obscura.plugin.track.TrackCover;
import obscura.plugin.track.Tracker;

/**
 * Everybody who was followed, and what that comes to in regions. A track that is lost while nothing changes where it
 * was last seen is held: whoever stands still is still there, whatever the detector says. The same backwards in time
 * before it was first seen.
 */
final class Tracks {
    /** A thing that is not seen for this long is lost; the slowest detector looks every two seconds. */
    private static final long PATIENCE = 2_500_000;
    /** Time between two looks at lettering that stands still, and then some. */
    private static final long STILL_LEAD = 2_200_000;

    /** A thing whose sightings were all weak counts if it has come this far, in its own widths: objects stay. */
    private static final double MOVED = 0.5;

    /** Overlap of two boxes that are the same place. */
    private static final double SAME_PLACE = 0.4;

    private final Map<Hide, Following> trackers = new EnumMap<>(Hide.class);
    private final Map<Hide, Double> strong = new EnumMap<>(Hide.class);
    private final Map<Hide, Integer> counts = new EnumMap<>(Hide.class);
    private final Set<String> counted = new HashSet<>();
    private final Margin margin;
    private final boolean strict;
    private final List<Region> regions = new ArrayList<>();
    private final List<Held> stillThere = new ArrayList<>();
    private final List<Track> ended = new ArrayList<>();
    private final Followed followed = new Followed();
    private final List<Doubt> doubts = new ArrayList<>();

    /** Something that was lost and had not moved when its stretch of the scene ended. */
    private record Held(String id, Hide kind, Box box) {}

    Tracks(List<ModelCard> models, LookSettings settings, Margin margin) {
        this.margin = margin;
        this.strict = settings.strict();
        Map<Hide, Double> weak = new EnumMap<>(Hide.class);
        for (ModelCard card : models) {
            // Of several models for one kind, the least that one of them is sure of counts.
            strong.merge(card.kind(), card.threshold(), Math::min);
            weak.merge(card.kind(), settings.strict() ? card.threshold() : card.weak(), Math::min);
        }
        strong.forEach((kind, least) ->
                trackers.put(kind, follow(kind, new Thresholds(weak.get(kind), least, PATIENCE), settings)));
    }

    /**
     * One look: everything that was seen in it.
     *
     * @param cameraMoves motion covers nothing now
     */
    void look(long time, List<Detection> seen, boolean cameraMoves) {
        if (trackers.get(Hide.TEXT) instanceof Lettering lettering) {
            lettering.cameraMoves(cameraMoves);
        }
        trackers.forEach((kind, tracker) -> tracker.look(
                time,
                seen.stream()
                        .filter(d -> d.kind() == kind)
                        .map(d -> new Sighting(time, kind, d.box(), d.score()))
                        .toList()));
    }

    /** No more looks: every track ends. */
    void finish() {
        trackers.values().forEach(tracker -> take(tracker.finish()));
    }

    /**
     * Holds what was lost in a finished stretch, back and forth.
     *
     * @return where somebody is known to have been, for learning the empty scene without them
     */
    List<MovingRegion> holdIn(Stretch stretch) {
        trackers.values().forEach(tracker -> take(tracker.ended()));
        List<Track> living = trackers.values().stream()
                .flatMap(tracker -> tracker.living().stream())
                .filter(this::isBelievable)
                .toList();
        List<Track> all = new ArrayList<>(ended);
        all.addAll(living);
        List<Region> held = new ArrayList<>();
        holdOn(stretch, held);
        // Those that live too: they may be seen again, but perhaps only after this stretch.
        all.forEach(track -> holdAfter(track, stretch, held));
        all.forEach(track -> holdBefore(track, stretch, held));
        regions.addAll(held);
        // Stretches come late: what was lost in a later one waits for it.
        ended.removeIf(track -> track.last().time() < stretch.span().to());
        return known(all, held, stretch.span());
    }

    List<Region> regions() {
        return regions;
    }

    /** How many things of each kind were followed. */
    Map<Hide, Integer> counts() {
        return counts;
    }

    /** Everything that was followed, each whole. */
    List<Track> followed() {
        return followed.tracks();
    }

    /** What was not believed. */
    List<Doubt> doubts() {
        return doubts;
    }

    private static Following follow(Hide kind, Thresholds thresholds, LookSettings settings) {
        if (kind == Hide.TEXT && settings.strict()) {
            return new StillTracker(thresholds);
        }
        boolean motionCovers = settings.hide().contains(Hide.MOTION);
        return kind == Hide.TEXT && motionCovers ? new Lettering(thresholds) : new Tracker(thresholds);
    }

    private void take(List<Track> tracks) {
        for (Track track : tracks) {
            take(track);
        }
    }

    private void take(Track track) {
        if (!isBelievable(track)) {
            doubt(track);
        } else {
            if (counted.add(track.id())) {
                counts.merge(track.kind(), 1, Integer::sum);
            }
            for (Piece piece : TrackCover.of(track, marginOf(track))) {
                regions.add(region(track.id(), track.kind(), piece.span(), piece.box()));
            }
            ended.add(track);
            follow(track);
        }
    }

    /** What a second look followed is painted and done with. */
    private void follow(Track track) {
        if (!strict) {
            followed.add(track);
        }
    }

    private void doubt(Track track) {
        if (!strict) {
            doubts.add(Doubt.of(track));
        }
    }

    private boolean isBelievable(Track track) {
        if (strict && isSingleGlance(track)) {
            return false;
        }
        double start = track.first().box().centreX();
        double low = track.first().box().centreY();
        double width = track.first().box().width();
        return track.moments().stream()
                .anyMatch(m -> m.score() >= strong.get(track.kind())
                        || Math.abs(m.box().centreX() - start) > MOVED * width
                        || Math.abs(m.box().centreY() - low) > MOVED * width);
    }

    private void holdOn(Stretch stretch, List<Region> held) {
        List<Held> before = List.copyOf(stillThere);
        stillThere.clear();
        if (stretch.continuesTheShot()) {
            before.stream()
                    .filter(h -> hold(h, stretch.span().from(), stretch, held))
                    .forEach(stillThere::add);
        }
    }

    private void holdAfter(Track track, Stretch stretch, List<Region> held) {
        long last = track.last().time();
        if (stretch.span().contains(last) && isSureOf(track, track.last())) {
            Held what = new Held(track.id(), track.kind(), track.last().box());
            if (hold(what, last, stretch, held)) {
                stillThere.removeIf(earlier -> earlier.id.equals(what.id));
                stillThere.add(what);
            }
        }
    }

    /** A strong sighting at that place; a track's weak ends often lie on some object that only looks like a person. */
    private boolean isSureOf(Track track, Moment end) {
        // One glance at lettering is often only a texture; what is really written is read again.
        if (isSingleGlance(track)) {
            return false;
        }
        return track.moments().stream()
                .anyMatch(m -> m.score() >= strong.get(track.kind()) && m.box().iou(end.box()) > SAME_PLACE);
    }

    private static boolean isSingleGlance(Track track) {
        return track.kind() == Hide.TEXT && track.moments().size() == 1;
    }

    /** Whether it is still there at the stretch's end. */
    private boolean hold(Held what, long since, Stretch stretch, List<Region> held) {
        long until = stretch.held(what.box, since);
        if (until > since) {
            held.add(region(what.id, what.kind, new Span(since, until), grown(what.box)));
        }
        return until > since && until >= stretch.span().to();
    }

    private void holdBefore(Track track, Stretch stretch, List<Region> held) {
        long first = track.first().time();
        if (stretch.span().contains(first) && isSureOf(track, track.first())) {
            long since = stretch.heldBefore(track.first().box(), first);
            if (since < first) {
                Box box = grown(track.first().box());
                held.add(region(track.id(), track.kind(), new Span(since, first), box));
            }
        }
    }

    private List<MovingRegion> known(List<Track> tracks, List<Region> held, Span span) {
        List<MovingRegion> known = new ArrayList<>();
        // Lettering is part of the scene, whoever reads it.
        for (Track track : tracks.stream().filter(t -> t.kind() != Hide.TEXT).toList()) {
            TrackCover.of(track, marginOf(track)).stream()
                    .filter(piece -> piece.span().overlaps(span))
                    .forEach(piece -> known.add(new MovingRegion(piece.span(), piece.box())));
        }
        held.stream()
                .filter(r -> r.kind() != Hide.TEXT)
                .forEach(r -> known.add(new MovingRegion(r.span(), r.polygon().bounds())));
        return known;
    }

    private Margin marginOf(Track track) {
        boolean seldomLookedAt = track.kind() == Hide.TEXT && !(trackers.get(Hide.TEXT) instanceof Tracker);
        boolean still = track.first().box().equals(track.last().box());
        return seldomLookedAt && still ? new Margin(margin.dx(), margin.dy(), STILL_LEAD) : margin;
    }

    private Box grown(Box box) {
        return box.grown(Math.max(margin.dx(), 0.1 * box.width()), Math.max(margin.dy(), 0.1 * box.height()));
    }

    private static Region region(String id, Hide kind, Span span, Box box) {
        return new Region(id, kind, span, Polygon.of(box));
    }
}
