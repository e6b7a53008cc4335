package obscura.plugin.plan;

import static tools.jackson.core.JsonToken.END_ARRAY;
import static tools.jackson.core.JsonToken.END_OBJECT;
import static tools.jackson.core.JsonToken.START_ARRAY;
import static tools.jackson.core.JsonToken.START_OBJECT;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import obscura.plugin.ObscuraException;
import obscura.plugin.mask.Hide;
import obscura.plugin.mask.Point;
import obscura.plugin.mask.Polygon;
import obscura.plugin.time.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Plans as JSON: {@code {"version":1,"paint":"solid","regions":[{"id":"p1","kind":"people","from":0.0,"to":2.4,
 * "polygon":[[0.1,0.2],[0.3,0.2],[0.3,0.8]]}]}}. Coordinates 0..1, origin top left, of the upright picture; seconds
 * from the first frame, {@code from} included, {@code to} excluded; {@code kind} may be absent. Everything else is
 * refused with the number of the region that is wrong.
 */
public final class PlanFile {
    private static final long MAX_BYTES = 256L << 20;
    private static final int MAX_REGIONS = 2_000_000;
    private static final JsonFactory JSON = new JsonFactory();

    private PlanFile() {}

    public static Plan read(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw refused(file, "it is larger than 256 MB");
            }
            try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), Files.newInputStream(file))) {
                return plan(json);
            }
        } catch (IOException e) {
            throw refused(file, "it cannot be read");
        } catch (JacksonException e) {
            throw refused(
                    file,
                    "it is not JSON as expected near line " + e.getLocation().getLineNr());
        } catch (IllegalArgumentException e) {
            throw refused(file, e.getMessage());
        }
    }

    public static void write(Plan plan, Path file) {
        try (OutputStream out = Files.newOutputStream(file);
                JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeNumberProperty("version", 1);
            json.writeStringProperty("paint", plan.paint().word());
            json.writeArrayPropertyStart("regions");
            for (Region region : plan.regions()) {
                write(region, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException | JacksonException e) {
            throw new ObscuraException(
                    ObscuraException.Kind.FAILED,
                    "The plan could not be written to " + file.getFileName() + ": check the folder and the free space.",
                    e);
        }
    }

    private static void write(Region region, JsonGenerator json) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("id", region.id());
        if (region.kind() != null) {
            json.writeStringProperty("kind", region.kind().word());
        }
        json.writeNumberProperty("from", region.span().fromSeconds());
        json.writeNumberProperty("to", region.span().toSeconds());
        json.writeArrayPropertyStart("polygon");
        for (Point p : region.polygon().corners()) {
            json.writeStartArray();
            json.writeNumber(p.x());
            json.writeNumber(p.y());
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static Plan plan(JsonParser json) {
        expect(json.nextToken(), START_OBJECT, "a plan is a JSON object");
        Paint paint = Paint.SOLID;
        List<Region> regions = null;
        boolean versioned = false;
        while (json.nextToken() != END_OBJECT) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "version" -> versioned = version(json);
                case "paint" -> paint = paint(json.getString());
                case "regions" -> regions = regions(json);
                default -> throw new IllegalArgumentException("it has an unknown field \"" + shown(field) + "\"");
            }
        }
        if (!versioned || regions == null) {
            throw new IllegalArgumentException("it needs \"version\": 1 and \"regions\"");
        }
        if (json.nextToken() != null) {
            throw new IllegalArgumentException("something follows the plan");
        }
        return new Plan(paint, regions);
    }

    private static boolean version(JsonParser json) {
        if (json.currentToken() != JsonToken.VALUE_NUMBER_INT || json.getIntValue() != 1) {
            throw new IllegalArgumentException("its version is not 1");
        }
        return true;
    }

    private static Paint paint(String word) {
        for (Paint paint : Paint.values()) {
            if (paint.word().equals(word)) {
                return paint;
            }
        }
        throw new IllegalArgumentException("its paint is neither \"solid\" nor \"scene\"");
    }

    private static List<Region> regions(JsonParser json) {
        expect(json.currentToken(), START_ARRAY, "\"regions\" is a list");
        List<Region> regions = new ArrayList<>();
        while (json.nextToken() != END_ARRAY) {
            if (regions.size() == MAX_REGIONS) {
                throw new IllegalArgumentException("it has more than " + MAX_REGIONS + " regions");
            }
            try {
                regions.add(region(json));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("region " + (regions.size() + 1) + ": " + e.getMessage(), e);
            }
        }
        return regions;
    }

    private static Region region(JsonParser json) {
        expect(json.currentToken(), START_OBJECT, "a region is a JSON object");
        String id = null;
        Hide kind = null;
        double from = Double.NaN;
        double to = Double.NaN;
        Polygon polygon = null;
        while (json.nextToken() != END_OBJECT) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "id" -> id = json.getString();
                case "kind" -> kind = kind(json.getString());
                case "from" -> from = number(json);
                case "to" -> to = number(json);
                case "polygon" -> polygon = polygon(json);
                default -> throw new IllegalArgumentException("unknown field \"" + shown(field) + "\"");
            }
        }
        return new Region(id, kind, Span.ofSeconds(from, to), polygon);
    }

    private static Hide kind(String word) {
        for (Hide kind : Hide.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("its kind is not people, faces, text or motion");
    }

    private static Polygon polygon(JsonParser json) {
        expect(json.currentToken(), START_ARRAY, "\"polygon\" is a list of corners");
        List<Point> corners = new ArrayList<>();
        while (json.nextToken() != END_ARRAY) {
            if (corners.size() == Polygon.MAX_CORNERS) {
                throw new IllegalArgumentException("more than " + Polygon.MAX_CORNERS + " corners");
            }
            expect(json.currentToken(), START_ARRAY, "a corner is [x, y]");
            json.nextToken();
            double x = number(json);
            json.nextToken();
            corners.add(new Point(x, number(json)));
            expect(json.nextToken(), END_ARRAY, "a corner is [x, y]");
        }
        return new Polygon(corners);
    }

    private static double number(JsonParser json) {
        if (json.currentToken() == null || !json.currentToken().isNumeric()) {
            throw new IllegalArgumentException("a number is missing");
        }
        return json.getDoubleValue();
    }

    private static void expect(JsonToken token, JsonToken wanted, String otherwise) {
        if (token != wanted) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static String near(JacksonException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        return line > 0 ? " near line " + line : "";
    }

    private static String shown(String field) {
        String plain = field.replaceAll("[^\\x20-\\x7e]", "?");
        return String.format(Locale.ROOT, "%.40s", plain);
    }

    private static ObscuraException refused(Path file, String why) {
        return ObscuraException.refused("The plan " + file.getFileName() + " is not usable: " + why + ".");
    }
}
