package obscura.packaging.models;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What lies beside a model as {@code NAME.card.json}. Its JSON is read as {@code obscura.plugin.detect.ModelCard}, which
 * explains the fields; this copy exists because the plugin stands to the right of this module.
 */
record ModelCard(
        String name,
        String file,
        String sha256,
        String family,
        String kind,
        double threshold,
        double weak,
        String licence,
        String source) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    String fileName() {
        return name + ".card.json";
    }

    String toJson() {
        return JSON.writeValueAsString(this) + "\n";
    }
}
