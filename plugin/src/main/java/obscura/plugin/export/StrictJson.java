package obscura.plugin.export;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import obscura.plugin.mask.Point;
import obscura.plugin.mask.Polygon;
import obscura.plugin.time.Span;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON whose fields stand in one known order; anything else is refused with an IllegalArgumentException. */
public final class StrictJson {
    private final JsonParser in;

    public StrictJson(InputStream stream) {
        this(stream, ReceiptFile.MOST_BYTES);
    }

    /** @param mostBytes more than this is not read */
    public StrictJson(InputStream stream, long mostBytes) {
        JsonFactory json =
                JsonFactory.builder().streamReadConstraints(bounds(mostBytes)).build();
        this.in = json.createParser(ObjectReadContext.empty(), stream);
    }

    private static StreamReadConstraints bounds(long mostBytes) {
        return StreamReadConstraints.builder()
                .maxDocumentLength(mostBytes)
                .maxNestingDepth(6)
                .maxNumberLength(40)
                .maxStringLength(10_000)
                .maxNameLength(64)
                .build();
    }

    /** An object and everything in it. */
    public <T> T object(Supplier<T> fields) {
        expect(JsonToken.START_OBJECT);
        T read = fields.get();
        expect(JsonToken.END_OBJECT);
        return read;
    }

    /** An object up to where its reader stops; what follows is not read. */
    public <T> T begun(Supplier<T> fields) {
        expect(JsonToken.START_OBJECT);
        return fields.get();
    }

    /** Goes to the value of the next field, which must have this name. */
    public StrictJson field(String name) {
        expect(JsonToken.PROPERTY_NAME);
        Valid.require(in.currentName().equals(name), "Field \"" + name + "\" is missing");
        return this;
    }

    public String text() {
        expect(JsonToken.VALUE_STRING);
        return in.getString();
    }

    public long whole() {
        expect(JsonToken.VALUE_NUMBER_INT);
        return in.getLongValue();
    }

    public int small() {
        long value = whole();
        Valid.require(value == (int) value, "A number is beyond all bounds");
        return (int) value;
    }

    public double number() {
        return number(in.nextToken());
    }

    /** Numbers up to the end of the array. */
    public List<Double> numbers(int most) {
        List<Double> read = new ArrayList<>();
        expect(JsonToken.START_ARRAY);
        for (JsonToken token = in.nextToken(); token != JsonToken.END_ARRAY; token = in.nextToken()) {
            Valid.require(read.size() < most, "A list is longer than it may be");
            read.add(number(token));
        }
        return read;
    }

    public boolean yes() {
        JsonToken token = in.nextToken();
        Valid.require(token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE, "Neither yes nor no");
        return token == JsonToken.VALUE_TRUE;
    }

    /** {@code [from,to]} in microseconds. */
    Span span() {
        return entry(() -> new Span(whole(), whole()));
    }

    List<Span> spans(int most) {
        return arrays(most, () -> new Span(whole(), whole()));
    }

    /** {@code [left,top,right,bottom]}. */
    Box box() {
        return entry(this::sides);
    }

    /** Four numbers of a list that has begun. */
    Box sides() {
        return new Box(number(), number(), number(), number());
    }

    /** {@code [x,y,x,y,...]}. */
    Polygon polygon(int mostCorners) {
        List<Double> sides = numbers(2 * mostCorners);
        Valid.require(sides.size() % 2 == 0, "A corner has two numbers");
        List<Point> corners = new ArrayList<>(sides.size() / 2);
        for (int i = 0; i < sides.size(); i += 2) {
            corners.add(new Point(sides.get(i), sides.get(i + 1)));
        }
        return new Polygon(corners);
    }

    /** The word of a kind. */
    Hide kind() {
        return kind(text());
    }

    /** The kind of a word. */
    static Hide kind(String word) {
        return Arrays.stream(Hide.values())
                .filter(k -> k.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A word is not one of the known ones"));
    }

    /** Objects up to the end of the array. */
    public <T> List<T> objects(int most, Supplier<T> fields) {
        return list(most, JsonToken.START_OBJECT, JsonToken.END_OBJECT, fields);
    }

    /** The first objects of an array; when there are more, nothing can be read behind them. */
    public <T> List<T> first(int most, Supplier<T> fields) {
        List<T> read = new ArrayList<>();
        expect(JsonToken.START_ARRAY);
        while (read.size() < most && in.nextToken() == JsonToken.START_OBJECT) {
            read.add(fields.get());
            expect(JsonToken.END_OBJECT);
        }
        return read;
    }

    /** Objects up to the end of the array, none of them kept. */
    public void each(long most, Runnable fields) {
        expect(JsonToken.START_ARRAY);
        long read = 0;
        for (JsonToken token = in.nextToken(); token != JsonToken.END_ARRAY; token = in.nextToken()) {
            Valid.require(token == JsonToken.START_OBJECT && read++ < most, "A list is not what it should be");
            fields.run();
            expect(JsonToken.END_OBJECT);
        }
    }

    /** Arrays up to the end of the array. */
    public <T> List<T> arrays(int most, Supplier<T> entries) {
        return list(most, JsonToken.START_ARRAY, JsonToken.END_ARRAY, entries);
    }

    public List<String> texts(int most) {
        List<String> read = new ArrayList<>();
        expect(JsonToken.START_ARRAY);
        for (JsonToken token = in.nextToken(); token != JsonToken.END_ARRAY; token = in.nextToken()) {
            Valid.require(token == JsonToken.VALUE_STRING && read.size() < most, "A list of texts is not one");
            read.add(in.getString());
        }
        return read;
    }

    private <T> T entry(Supplier<T> content) {
        expect(JsonToken.START_ARRAY);
        T read = content.get();
        expect(JsonToken.END_ARRAY);
        return read;
    }

    /** Nothing may follow. */
    public void end() {
        Valid.require(in.nextToken() == null, "Something follows the end");
    }

    private <T> List<T> list(int most, JsonToken start, JsonToken end, Supplier<T> content) {
        List<T> read = new ArrayList<>();
        expect(JsonToken.START_ARRAY);
        for (JsonToken token = in.nextToken(); token != JsonToken.END_ARRAY; token = in.nextToken()) {
            Valid.require(token == start && read.size() < most, "A list is not what it should be");
            read.add(content.get());
            expect(end);
        }
        return read;
    }

    private double number(JsonToken token) {
        Valid.require(token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_NUMBER_INT, "Not a number");
        double value = in.getDoubleValue();
        Valid.require(Double.isFinite(value), "A number is beyond all bounds");
        return value;
    }

    private void expect(JsonToken token) {
        Valid.require(in.nextToken() == token, "Something else than " + token + " is here");
    }
}
