package obscura.plugin.export;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import obscura.plugin.mask.Hide;
import obscura.plugin.mask.Polygon;
import obscura.plugin.plan.Paint;
import obscura.plugin.time.Span;
import obscura.plugin.video.EncoderSettings;

/** Reads what {@link ReceiptWriter} writes, in the same order; throws IllegalArgumentException for anything else. */
final class ReceiptReader {
    private static final int MOST_REGIONS = 2_000_000;

    private final StrictJson in;

    ReceiptReader(StrictJson in) {
        this.in = in;
    }

    Receipt read() {
        Receipt receipt = in.object(() -> {
            Valid.require(in.field("version").whole() == Receipt.VERSION, "The receipt is of another version");
            return fields();
        });
        in.end();
        return receipt;
    }

    private Receipt fields() {
        return new Receipt(
                in.field("program").text(),
                in.field("export").object(this::file),
                in.field("picture").object(this::picture),
                paint(in.field("paint").text()),
                hiding(),
                in.field("detectors").objects(Receipt.MOST_ENTRIES, this::detector),
                in.field("counts").object(this::counts),
                in.field("encoder").object(this::encoder),
                in.field("checks").objects(Receipt.MOST_ENTRIES, this::check),
                in.field("rounds").small(),
                in.field("movingCamera").arrays(Receipt.MOST_ENTRIES, this::span),
                in.field("decisions").object(this::decided),
                in.field("limits").texts(Receipt.MOST_ENTRIES),
                regions());
    }

    private Receipt.ExportedFile file() {
        return new Receipt.ExportedFile(
                in.field("sha256").text(), in.field("bytes").whole());
    }

    private Receipt.ExportedPicture picture() {
        return new Receipt.ExportedPicture(
                in.field("width").small(),
                in.field("height").small(),
                in.field("frames").whole(),
                in.field("seconds").number());
    }

    private Hiding hiding() {
        Set<Hide> kinds = EnumSet.noneOf(Hide.class);
        for (String word : in.field("hide").texts(Hide.values().length)) {
            Valid.require(kinds.add(kind(word)), "Something is hidden twice");
        }
        return new Hiding(kinds, in.field("givenUp").objects(Hide.values().length, this::givenUp));
    }

    private Hiding.GivenUp givenUp() {
        return new Hiding.GivenUp(
                kind(in.field("kind").text()), in.field("words").text());
    }

    private Receipt.UsedDetector detector() {
        return new Receipt.UsedDetector(
                in.field("name").text(),
                kind(in.field("kind").text()),
                in.field("sha256").text(),
                in.field("threshold").number(),
                in.field("weak").number());
    }

    private Receipt.Counts counts() {
        return new Receipt.Counts(
                in.field("tracks").object(this::tracks),
                in.field("framesPainted").whole(),
                in.field("framesWhole").whole(),
                in.field("framesConcealed").whole(),
                in.field("looks").whole());
    }

    private Map<Hide, Long> tracks() {
        Map<Hide, Long> tracks = new EnumMap<>(Hide.class);
        for (Hide kind : Hide.values()) {
            tracks.put(kind, in.field(kind.word()).whole());
        }
        return tracks;
    }

    private EncoderSettings encoder() {
        return new EncoderSettings(
                in.field("preset").text(),
                in.field("crf").small(),
                in.field("threads").small());
    }

    private Check check() {
        return new Check(
                in.field("name").text(),
                result(in.field("result").text()),
                in.field("detail").text());
    }

    private Decided decided() {
        return new Decided(
                in.field("reviewed").yes(),
                in.field("kept").small(),
                in.field("visible").arrays(Receipt.MOST_ENTRIES, this::span),
                in.field("drawn").small(),
                in.field("confirmed").small(),
                in.field("covered").small(),
                in.field("leftOut").small());
    }

    private Span span() {
        return new Span(in.whole(), in.whole());
    }

    private List<Receipt.PaintedRegion> regions() {
        List<String> kinds = Arrays.stream(Hide.values()).map(Hide::word).toList();
        Valid.require(
                in.field("kinds").texts(kinds.size()).equals(kinds), "The kinds of regions are not the known ones");
        return in.field("regions").arrays(MOST_REGIONS, this::region);
    }

    private Receipt.PaintedRegion region() {
        int kind = in.small();
        Valid.require(kind >= ReceiptWriter.DRAWN && kind < Hide.values().length, "A region is of an unknown kind");
        return new Receipt.PaintedRegion(
                kind == ReceiptWriter.DRAWN ? null : Hide.values()[kind], span(), in.polygon(Polygon.MAX_CORNERS));
    }

    private static Hide kind(String word) {
        return only(
                Arrays.stream(Hide.values()).filter(k -> k.word().equals(word)).toList());
    }

    private static Paint paint(String word) {
        return only(
                Arrays.stream(Paint.values()).filter(p -> p.word().equals(word)).toList());
    }

    private static Check.Result result(String word) {
        return only(Arrays.stream(Check.Result.values())
                .filter(r -> r.word().equals(word))
                .toList());
    }

    private static <T> T only(List<T> found) {
        Valid.require(found.size() == 1, "A word is not one of the known ones");
        return found.get(0);
    }
}
