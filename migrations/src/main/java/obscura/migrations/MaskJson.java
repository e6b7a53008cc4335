package obscura.migrations;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Optional;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Records of masks as JSON: their components under their names, and nothing else. */
final class MaskJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(visible -> visible.withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
            // What an older version did not know yet.
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private MaskJson() {}

    static String write(Object words) {
        return MAPPER.writeValueAsString(words);
    }

    /** @throws ObscuraException FAILED when another version wrote it */
    static <T> T read(String text, Class<T> kind) {
        try {
            return MAPPER.readValue(text, kind);
        } catch (JacksonException e) {
            throw new ObscuraException(
                    Kind.FAILED,
                    "What was drawn for a camera can't be read by this version. Start the version that was used last, or"
                            + " restore a backup.",
                    e);
        }
    }

    /** Empty when another version wrote it. */
    static <T> Optional<T> readable(String text, Class<T> kind) {
        try {
            return Optional.of(MAPPER.readValue(text, kind));
        } catch (JacksonException anotherVersion) {
            return Optional.empty();
        }
    }
}
