package obscura.plugin.export.review;

import java.util.ArrayList;
import java.util.List;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import obscura.plugin.time.Span;
import obscura.plugin.track.Track;

/**
 * A face or some lettering that belongs to a person who stays visible: most of its life it is inside that person's box
 * and in nobody else's. Even then it is theirs only while that can be told; of two faces in one box, only the one that is
 * where a head is.
 *
 * @param track of the face or the lettering
 * @param his spans in which it is surely that person's, in the order of time
 */
record Belonging(Track track, List<Span> his) {
    private static final double MOSTLY = 0.6;
    private static final double INSIDE = 0.8;
    private static final double SOMEONE_ELSES = 0.3;
    /** Where the middle of a face is, from the top of a person's box, as a share of its height. */
    private static final double HEAD = 0.12;

    private static final double UPPER_HALF = 0.5;

    /**
     * @param parts where the person surely is
     * @param hidden all tracks that are not kept
     */
    static List<Belonging> to(List<CertainPart> parts, List<Track> hidden) {
        List<Track> people = only(hidden, Hide.PEOPLE);
        List<Track> faces = only(hidden, Hide.FACES);
        List<Belonging> all = new ArrayList<>();
        for (Track track : hidden) {
            if (track.kind() == Hide.FACES || track.kind() == Hide.TEXT) {
                Owner owner = new Owner(parts, people, track.kind() == Hide.FACES ? faces : List.of());
                List<CertainPart> his =
                        parts.stream().filter(p -> owner.has(track, p)).toList();
                if (owner.mostlyHas(track)) {
                    all.add(new Belonging(track, CertainPart.spans(his)));
                }
            }
        }
        return all;
    }

    private static List<Track> only(List<Track> tracks, Hide kind) {
        return tracks.stream().filter(t -> t.kind() == kind).toList();
    }

    private record Owner(List<CertainPart> parts, List<Track> people, List<Track> faces) {
        boolean mostlyHas(Track track) {
            long looks = track.moments().size();
            long his = track.moments().stream()
                    .filter(m -> parts.stream().anyMatch(p -> p.span().contains(m.time()) && has(track, p, m.time())))
                    .count();
            return his >= MOSTLY * looks;
        }

        boolean has(Track track, CertainPart part) {
            return has(track, part, part.span().from())
                    && has(track, part, part.span().to() - 1);
        }

        private boolean has(Track track, CertainPart part, long time) {
            Box box = near(track, time);
            return isInside(box, part.box())
                    && (track.kind() != Hide.FACES || isTheHead(track, box, part.box(), time))
                    && people.stream().noneMatch(p -> isIn(box, p, time));
        }

        private boolean isTheHead(Track track, Box box, Box person, long time) {
            return box.centreY() <= person.top() + UPPER_HALF * person.height()
                    && faces.stream()
                            .filter(f -> f != track)
                            .flatMap(f -> f.boxAt(time).stream())
                            .filter(other -> isInside(other, person))
                            .allMatch(other -> fromHead(box, person) < fromHead(other, person));
        }

        /** Before its first and after its last sighting it is where that was: that is where it is held. */
        private static Box near(Track track, long time) {
            return track.boxAt(
                            Math.max(track.first().time(), Math.min(track.last().time(), time)))
                    .orElseThrow();
        }

        private static boolean isInside(Box box, Box person) {
            return box.intersection(person) >= INSIDE * box.area();
        }

        private static boolean isIn(Box box, Track other, long time) {
            return other.boxAt(time)
                    .filter(o -> o.intersection(box) >= SOMEONE_ELSES * box.area())
                    .isPresent();
        }

        private static double fromHead(Box face, Box person) {
            double across = (face.centreX() - person.centreX()) / person.width();
            double down = (face.centreY() - person.top()) / person.height() - HEAD;
            return Math.hypot(across, down);
        }
    }
}
