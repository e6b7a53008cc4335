package obscura.web.http;

import io.javalin.json.JsonMapper;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.stream.Stream;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;

/** JSON in and out: records only, unknown fields refused, times as ISO-8601 UTC. */
final class Json implements JsonMapper {
    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(20)
            .maxStringLength(200_000)
            .maxNumberLength(40)
            .build();

    private final tools.jackson.databind.json.JsonMapper mapper = tools.jackson.databind.json.JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(BOUNDS).build())
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    public String toJsonString(Object value, Type type) {
        return mapper.writeValueAsString(value);
    }

    @Override
    public <T> T fromJsonString(String json, Type type) {
        return mapper.readValue(json, mapper.constructType(type));
    }

    @Override
    public <T> T fromJsonStream(InputStream json, Type type) {
        return mapper.readValue(json, mapper.constructType(type));
    }

    @Override
    public void writeToOutputStream(Stream<?> values, java.io.OutputStream out) {
        throw new UnsupportedOperationException("Streams are written by the route that has one");
    }
}
