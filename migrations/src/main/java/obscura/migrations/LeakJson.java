package obscura.migrations;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.List;
import java.util.Map;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;
import obscura.plugin.broker.PublishedCount;
import obscura.plugin.leak.Finding;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a scan found as JSON: the components of records under their names, and nothing else. */
final class LeakJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(visible -> visible.withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
            .build();

    private record Findings(List<Finding> findings) {}

    private record Days(Map<String, Double> days) {}

    private record Counts(List<PublishedCount> counts) {}

    private LeakJson() {}

    static String findings(List<Finding> findings) {
        return MAPPER.writeValueAsString(new Findings(findings));
    }

    static List<Finding> findings(String text) {
        return read(text, Findings.class).findings();
    }

    static String days(Map<String, Double> days) {
        return MAPPER.writeValueAsString(new Days(days));
    }

    static Map<String, Double> days(String text) {
        return read(text, Days.class).days();
    }

    static String counts(List<PublishedCount> counts) {
        return MAPPER.writeValueAsString(new Counts(counts));
    }

    static List<PublishedCount> counts(String text) {
        return read(text, Counts.class).counts();
    }

    private static <T> T read(String text, Class<T> kind) {
        try {
            return MAPPER.readValue(text, kind);
        } catch (JacksonException e) {
            throw new ObscuraException(
                    Kind.FAILED, "What a recorder was seen to keep can't be read by this version. Look again.", e);
        }
    }
}
