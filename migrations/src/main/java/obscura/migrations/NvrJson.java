package obscura.migrations;

import java.io.StringWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.FrigateSettings;
import obscura.plugin.nvr.NvrSettings;
import obscura.plugin.nvr.ShinobiSettings;
import obscura.plugin.nvr.line.NvrUrl;
import obscura.plugin.nvr.pattern.FolderPattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Settings of NVRs as one flat JSON object of texts and booleans. */
final class NvrJson {
    private static final JsonFactory JSON = new JsonFactory();

    private NvrJson() {}

    static String write(NvrSettings settings) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            if (settings instanceof FolderSettings folder) {
                write(json, folder);
            } else if (settings instanceof FrigateSettings frigate) {
                write(json, frigate.url(), frigate.media(), frigate.mayDelete());
            } else if (settings instanceof ShinobiSettings shinobi) {
                json.writeStringProperty("group", shinobi.group());
                write(json, shinobi.url(), shinobi.media(), shinobi.mayDelete());
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, FolderSettings folder) {
        json.writeStringProperty("folder", folder.folder().toString());
        json.writeStringProperty("pattern", folder.pattern().text());
        json.writeStringProperty("zone", folder.zone().getId());
        json.writeBooleanProperty("mayDelete", folder.mayDelete());
    }

    private static void write(JsonGenerator json, NvrUrl url, Optional<Path> media, boolean mayDelete) {
        json.writeStringProperty("url", url.toString());
        media.ifPresent(folder -> json.writeStringProperty("media", folder.toString()));
        json.writeBooleanProperty("mayDelete", mayDelete);
    }

    static NvrSettings read(String kind, String text) {
        try {
            Map<String, String> said = fields(text);
            return switch (kind) {
                case "folder" ->
                    new FolderSettings(
                            Path.of(said.get("folder")),
                            new FolderPattern(said.get("pattern")),
                            ZoneId.of(said.get("zone")),
                            mayDelete(said));
                case "frigate" ->
                    new FrigateSettings(url(said, FrigateSettings.USUAL_PORT), media(said), mayDelete(said));
                case "shinobi" ->
                    new ShinobiSettings(
                            url(said, ShinobiSettings.USUAL_PORT), said.get("group"), media(said), mayDelete(said));
                default -> throw unreadable(kind, null);
            };
        } catch (JacksonException | NullPointerException | DateTimeException | NoSuchElementException e) {
            throw unreadable(kind, e);
        }
    }

    private static NvrUrl url(Map<String, String> said, int usualPort) {
        return NvrUrl.typed(said.get("url"), usualPort).orElseThrow();
    }

    private static Optional<Path> media(Map<String, String> said) {
        return Optional.ofNullable(said.get("media")).map(Path::of);
    }

    private static boolean mayDelete(Map<String, String> said) {
        return Boolean.parseBoolean(said.get("mayDelete"));
    }

    private static Map<String, String> fields(String text) {
        Map<String, String> said = new HashMap<>();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                said.put(name, json.getString());
            }
        }
        return said;
    }

    private static ObscuraException unreadable(String kind, Exception cause) {
        return new ObscuraException(
                Kind.FAILED,
                "The settings of an NVR of kind " + kind + " can't be read by this version. Add that NVR again.",
                cause);
    }
}
