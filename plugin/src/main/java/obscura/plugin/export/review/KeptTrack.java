package obscura.plugin.export.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import obscura.plugin.plan.Region;
import obscura.plugin.time.Span;
import obscura.plugin.track.Margin;
import obscura.plugin.track.Track;

/**
 * One track that stays visible, where and when that is certain, and what of a plan makes way for it. Everything of
 * anyone else stays, also where it overlaps.
 *
 * @param own regions of the track itself, with their margins
 * @param parts where the track surely is
 * @param belongings faces and lettering that are its own
 */
record KeptTrack(Track track, List<Region> own, List<CertainPart> parts, List<Belonging> belongings) {
    /** @param hidden all tracks that are not kept */
    static KeptTrack of(Looked looked, Track track, List<Track> hidden) {
        Margin margin =
                Margin.forPicture(looked.source().width(), looked.source().height());
        List<Track> alike =
                hidden.stream().filter(o -> o.kind() == track.kind()).toList();
        List<CertainPart> parts = CertainPart.of(track, looked.threshold(track.kind()), alike, margin);
        List<Belonging> belongings = track.kind() == Hide.PEOPLE ? Belonging.to(parts, hidden) : List.of();
        return new KeptTrack(track, looked.regionsOf(track), parts, belongings);
    }

    /** When somebody is to be seen. */
    List<Span> spans() {
        return CertainPart.spans(parts);
    }

    /** What is left of some regions when this track stays visible. */
    List<Region> clear(List<Region> regions) {
        List<Cut> own = spans().stream().map(span -> new Cut(span, Box.WHOLE)).toList();
        List<Cut> moving = CertainPart.joined(parts).stream()
                .map(part -> new Cut(part.span(), part.box()))
                .toList();
        return regions.stream().flatMap(r -> clear(r, own, moving)).toList();
    }

    private Stream<Region> clear(Region region, List<Cut> own, List<Cut> moving) {
        if (Looked.isOf(region, track)) {
            return Cut.out(region, own).stream();
        }
        if (region.kind() == Hide.MOTION) {
            return clearMotion(region, moving);
        }
        Optional<Belonging> belonging =
                belongings.stream().filter(b -> Looked.isOf(region, b.track())).findFirst();
        return belonging.isPresent() ? clear(region, belonging.get()) : Stream.of(region);
    }

    /** Where nobody knows the scene the whole picture is painted, whoever is in it. */
    private static Stream<Region> clearMotion(Region region, List<Cut> moving) {
        boolean whole = region.polygon().bounds().equals(Box.WHOLE);
        return whole ? Stream.of(region) : Cut.out(region, moving).stream();
    }

    /** Only what lies under the person's own regions, which make way at the same times. */
    private Stream<Region> clear(Region region, Belonging belonging) {
        List<Region> left = List.of(region);
        for (Region mine : own) {
            if (mine.span().overlaps(region.span())) {
                List<Cut> cuts = belonging.his().stream()
                        .filter(span -> span.overlaps(mine.span()))
                        .map(span ->
                                new Cut(both(span, mine.span()), mine.polygon().bounds()))
                        .toList();
                left = left.stream().flatMap(r -> Cut.out(r, cuts).stream()).toList();
            }
        }
        return left.stream();
    }

    private static Span both(Span a, Span b) {
        return new Span(Math.max(a.from(), b.from()), Math.min(a.to(), b.to()));
    }
}
