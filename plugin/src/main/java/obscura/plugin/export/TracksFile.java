package obscura.plugin.export;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import obscura.plugin.detect.ModelCard;
import obscura.plugin.export.review.Looked;
import obscura.plugin.export.review.Noted;
import obscura.plugin.look.Doubt;
import obscura.plugin.mask.Hide;
import obscura.plugin.track.Moment;
import obscura.plugin.track.Track;

/** All of a look but its regions, as JSON; writing and reading mirror each other field by field. */
final class TracksFile {
    private static final int VERSION = 1;
    private static final int MOST_ENTRIES = 1_000_000;
    private static final int NONE = -1;
    private static final ReviewFile FILE = new ReviewFile("tracks", 512L << 20);

    private TracksFile() {}

    /**
     * What the file holds.
     *
     * @param regions SHA-256 of the files with the regions that belong to it
     */
    record Content(List<String> regions, Looked.Source source, Looked.Asked asked, Noted noted, List<Track> tracks) {}

    static void write(Content content, Path file) {
        FILE.write(
                file,
                out -> out.object(() -> {
                    out.whole("version", VERSION);
                    out.texts("regions", content.regions);
                    out.object("source", () -> write(content.source, out));
                    out.object("asked", () -> write(content.asked, out));
                    out.object("noted", () -> write(content.noted, out));
                    out.list("tracks", content.tracks, track -> out.object(() -> write(track, out)));
                }));
    }

    static Content read(Path file) {
        return FILE.read(
                file,
                in -> in.object(() -> {
                    Valid.require(in.field("version").whole() == VERSION, "The look is of another version");
                    return new Content(
                            in.field("regions").texts(2),
                            in.field("source").object(() -> source(in)),
                            in.field("asked").object(() -> asked(in)),
                            in.field("noted").object(() -> noted(in)),
                            in.field("tracks").objects(Looked.MOST_TRACKS, () -> track(in)));
                }));
    }

    private static void write(Looked.Source source, LinesJson out) {
        out.text("sha256", source.sha256());
        out.whole("bytes", source.bytes());
        out.whole("width", source.width());
        out.whole("height", source.height());
        out.whole("frames", source.frames());
        out.whole("first", source.first());
        out.whole("last", source.last());
    }

    private static Looked.Source source(StrictJson in) {
        return new Looked.Source(
                in.field("sha256").text(),
                in.field("bytes").whole(),
                in.field("width").small(),
                in.field("height").small(),
                in.field("frames").whole(),
                in.field("first").whole(),
                in.field("last").whole());
    }

    private static void write(Looked.Asked asked, LinesJson out) {
        out.texts("hide", asked.hide().stream().sorted().map(Hide::word).toList());
        out.span("span", asked.span());
        out.whole("track", asked.track().orElse(NONE));
        out.whole("every", asked.every().orElse(NONE));
    }

    private static Looked.Asked asked(StrictJson in) {
        Set<Hide> hide = EnumSet.noneOf(Hide.class);
        for (String word : in.field("hide").texts(Hide.values().length)) {
            Valid.require(hide.add(StrictJson.kind(word)), "Something is hidden twice");
        }
        return new Looked.Asked(
                hide,
                in.field("span").span(),
                choice(in.field("track").small()),
                choice(in.field("every").small()));
    }

    private static OptionalInt choice(int number) {
        return number == NONE ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static void write(Noted noted, LinesJson out) {
        out.object("counts", () -> write(noted.counts(), out));
        out.object("runs", () -> write(noted.runs(), out));
        out.list("models", noted.models(), card -> out.object(() -> write(card, out)));
        out.spans("moving", noted.moving());
        out.spans("whole", noted.whole());
        out.spans("damaged", noted.damaged());
        out.list("doubts", noted.doubts(), doubt -> out.object(() -> write(doubt, out)));
    }

    private static Noted noted(StrictJson in) {
        Map<Hide, Integer> counts = new EnumMap<>(Hide.class);
        in.field("counts").object(() -> numbers(in)).forEach((kind, n) -> counts.put(kind, Math.toIntExact(n)));
        return new Noted(
                counts,
                in.field("runs").object(() -> numbers(in)),
                in.field("models").objects(Receipt.MOST_ENTRIES, () -> card(in)),
                in.field("moving").spans(MOST_ENTRIES),
                in.field("whole").spans(MOST_ENTRIES),
                in.field("damaged").spans(MOST_ENTRIES),
                in.field("doubts").objects(MOST_ENTRIES, () -> doubt(in)));
    }

    /** Every kind, in its order; what was not counted stands as none. */
    private static void write(Map<Hide, ? extends Number> numbers, LinesJson out) {
        for (Hide kind : Hide.values()) {
            Number n = numbers.get(kind);
            out.whole(kind.word(), n == null ? NONE : n.longValue());
        }
    }

    private static Map<Hide, Long> numbers(StrictJson in) {
        Map<Hide, Long> numbers = new EnumMap<>(Hide.class);
        for (Hide kind : Hide.values()) {
            long n = in.field(kind.word()).small();
            if (n != NONE) {
                numbers.put(kind, n);
            }
        }
        return numbers;
    }

    private static void write(ModelCard card, LinesJson out) {
        out.text("name", card.name());
        out.text("file", card.file());
        out.text("sha256", card.sha256());
        out.text("family", card.family().name());
        out.text("kind", card.kind().word());
        out.number("threshold", card.threshold());
        out.number("weak", card.weak());
        out.text("licence", card.licence());
        out.text("source", card.source());
    }

    private static ModelCard card(StrictJson in) {
        return new ModelCard(
                in.field("name").text(),
                in.field("file").text(),
                in.field("sha256").text(),
                ModelCard.Family.valueOf(in.field("family").text()),
                in.field("kind").kind(),
                in.field("threshold").number(),
                in.field("weak").number(),
                in.field("licence").text(),
                in.field("source").text());
    }

    private static void write(Doubt doubt, LinesJson out) {
        out.text("kind", doubt.kind().word());
        out.span("span", doubt.span());
        out.box("box", doubt.box());
        out.whole("sightings", doubt.sightings());
        out.number("best", doubt.best());
    }

    private static Doubt doubt(StrictJson in) {
        return new Doubt(
                in.field("kind").kind(),
                in.field("span").span(),
                in.field("box").box(),
                in.field("sightings").small(),
                in.field("best").number());
    }

    private static void write(Track track, LinesJson out) {
        out.whole("number", track.number());
        out.text("kind", track.kind().word());
        out.list(
                "moments",
                track.moments(),
                m -> out.array(
                        m.time(),
                        m.seen() ? 1 : 0,
                        m.score(),
                        m.box().left(),
                        m.box().top(),
                        m.box().right(),
                        m.box().bottom()));
    }

    private static Track track(StrictJson in) {
        return new Track(
                in.field("number").small(),
                in.field("kind").kind(),
                in.field("moments").arrays(MOST_ENTRIES, () -> moment(in)));
    }

    private static Moment moment(StrictJson in) {
        long time = in.whole();
        long seen = in.whole();
        double score = in.number();
        Valid.require(seen == 0 || seen == 1, "A moment was seen or it was not");
        return new Moment(time, in.sides(), seen == 1, score);
    }
}
