package obscura.plugin.export.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import obscura.plugin.detect.ModelCard;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import obscura.plugin.mask.Polygon;
import obscura.plugin.plan.Region;
import obscura.plugin.time.Span;
import obscura.plugin.track.Margin;
import obscura.plugin.track.Moment;
import obscura.plugin.track.Piece;
import obscura.plugin.track.Track;
import obscura.plugin.track.TrackCover;

/** Walkers on random ways with their faces, what moved with them, and whole frames in between; who is who is known. */
final class RandomLook {
    static final long LOOK = 200_000;
    static final int LOOKS = 40;
    static final double STRONG = 0.5;
    static final Margin MARGIN = Margin.forPicture(640, 360);

    private final Random random;
    private final List<Track> tracks = new ArrayList<>();
    private final List<Region> found = new ArrayList<>();
    private final Map<String, String> owners = new HashMap<>();
    private int moved;

    RandomLook(long seed) {
        random = new Random(seed);
        for (int i = 1; i <= 4; i++) {
            person(i);
        }
        whole();
    }

    Looked looked() {
        List<Region> given = List.of(
                new Region("people1", Hide.PEOPLE, new Span(0, 4_000_000), Polygon.of(new Box(0.4, 0.4, 0.5, 0.5))));
        return looked(found, given, tracks, Noted.NOTHING);
    }

    /** The person whose face this is. */
    String ownerOf(String face) {
        return owners.get(face);
    }

    static Looked looked(List<Region> found, List<Region> given, List<Track> tracks, Noted noted) {
        Noted with = new Noted(
                noted.counts(),
                noted.runs(),
                List.of(card(Hide.PEOPLE, ModelCard.Family.NANODET), card(Hide.FACES, ModelCard.Family.YUNET)),
                noted.moving(),
                noted.whole(),
                noted.damaged(),
                noted.doubts());
        return new Looked(
                new Looked.Source("ab".repeat(32), 1000, 640, 360, 250, 0, LOOKS * LOOK),
                new Looked.Asked(Set.of(Hide.values()), Span.ALWAYS, OptionalInt.empty(), OptionalInt.empty()),
                found,
                given,
                tracks,
                with);
    }

    private static ModelCard card(Hide kind, ModelCard.Family family) {
        return new ModelCard("m", "m.onnx", "cd".repeat(32), family, kind, STRONG, 0.3, "MIT", "drawn");
    }

    /** What a look makes of a track. */
    static List<Region> covering(Track track) {
        List<Region> regions = new ArrayList<>();
        for (Piece piece : TrackCover.of(track, MARGIN)) {
            regions.add(new Region(track.id(), track.kind(), piece.span(), Polygon.of(piece.box())));
        }
        return regions;
    }

    private void person(int number) {
        double x = random.nextDouble();
        double y = 0.3 + random.nextDouble() * 0.4;
        double dx = (random.nextDouble() - 0.5) * 0.06;
        double width = 0.06 + random.nextDouble() * 0.1;
        int start = random.nextInt(LOOKS / 2);
        int end = start + 2 + random.nextInt(LOOKS / 2);
        List<Moment> body = new ArrayList<>();
        List<Moment> face = new ArrayList<>();
        for (int i = start; i <= end; i++) {
            x = Math.abs(x + dx) > 1 ? x : Math.abs(x + dx);
            Box box = Box.clipped(x - width / 2, y - width, x + width / 2, y + width);
            boolean seen = i == start || i == end || random.nextInt(8) > 0;
            double score = random.nextInt(6) > 0 ? 0.5 + random.nextDouble() / 2 : 0.3 + random.nextDouble() / 6;
            body.add(new Moment(i * LOOK, box, seen, seen ? score : 0));
            Box head = Box.clipped(
                    box.left() + 0.3 * box.width(),
                    box.top(),
                    box.right() - 0.3 * box.width(),
                    box.top() + 0.25 * box.height());
            face.add(new Moment(i * LOOK, head, true, 0.8));
            moved(i, box);
        }
        add(new Track(number, Hide.PEOPLE, body));
        if (random.nextBoolean()) {
            Track his = new Track(number, Hide.FACES, face);
            owners.put(his.id(), Hide.PEOPLE.word() + number);
            add(his);
        }
    }

    private void add(Track track) {
        tracks.add(track);
        found.addAll(covering(track));
    }

    private void moved(int look, Box box) {
        long from = look * LOOK + random.nextInt(50_000);
        Span span = new Span(from, from + LOOK + random.nextInt(400_000));
        Box grown = box.grown(random.nextDouble() * 0.1, random.nextDouble() * 0.1);
        found.add(new Region("m" + ++moved, Hide.MOTION, span, Polygon.of(grown)));
        if (random.nextInt(20) == 0) {
            Span ever = new Span(0, LOOKS * LOOK);
            found.add(new Region("m" + ++moved, Hide.MOTION, ever, Polygon.of(box)));
        }
    }

    private void whole() {
        long from = random.nextInt(8_000_000);
        Span span = new Span(from, from + 300_000);
        found.add(new Region("m" + ++moved, Hide.MOTION, span, Polygon.of(Box.WHOLE)));
    }
}
