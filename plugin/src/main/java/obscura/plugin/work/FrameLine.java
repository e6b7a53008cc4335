package obscura.plugin.work;

import java.io.StringWriter;
import java.util.Base64;
import obscura.plugin.camera.CameraPassword;
import obscura.plugin.camera.FrameOrder;
import obscura.plugin.camera.SnapshotFile;
import obscura.plugin.camera.StreamPlace;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** An order for one picture of a camera as one line of JSON. Holds a password: it goes over a pipe, and nowhere else. */
public final class FrameLine {
    private static final int LONGEST = 12 << 20;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(1)
                    .maxStringLength(LONGEST)
                    .build())
            .build();

    private FrameLine() {}

    public static String written(FrameOrder order) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartArray();
            if (order instanceof FrameOrder.Played played) {
                out.writeString(played.place().url());
                out.writeString(played.place().user());
                out.writeString(played.place().password().text());
            } else {
                byte[] jpeg = ((FrameOrder.Still) order).file().jpeg();
                out.writeString(Base64.getEncoder().encodeToString(jpeg));
            }
            out.writeEndArray();
        }
        return text.toString();
    }

    /** @throws IllegalArgumentException when it is anything else; the message holds nothing of it */
    public static FrameOrder read(String text) {
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), text)) {
            require(in.nextToken() == JsonToken.START_ARRAY && in.nextToken() == JsonToken.VALUE_STRING);
            String first = in.getString();
            if (in.nextToken() == JsonToken.END_ARRAY) {
                return new FrameOrder.Still(new SnapshotFile(Base64.getDecoder().decode(first), false));
            }
            String user = in.getString();
            require(in.nextToken() == JsonToken.VALUE_STRING && first.startsWith("rtsp://"));
            CameraPassword password = new CameraPassword(in.getString());
            require(in.nextToken() == JsonToken.END_ARRAY);
            return new FrameOrder.Played(new StreamPlace(first, user, password));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Not an order for a frame");
        }
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("Not an order for a frame");
        }
    }
}
