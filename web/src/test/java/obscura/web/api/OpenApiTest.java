package obscura.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import obscura.web.RunningSite;
import obscura.web.http.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description of the API describes the API: every address and method, no more and no less. */
class OpenApiTest {
    private static final Pattern PATH = Pattern.compile(" {2}(/\\S+):");
    private static final Pattern METHOD = Pattern.compile(" {4}(get|post|put|delete):");
    private static final Pattern REFERENCE = Pattern.compile("\\$ref: \"#/components/([A-Za-z]+)/([A-Za-z]+)\"");

    @TempDir
    Path home;

    @Test
    void it_names_every_address_and_method_and_no_other() throws IOException {
        try (RunningSite site = new RunningSite(home)) {
            List<String> lines = description(site);
            TreeSet<String> routes = site.routes().stream()
                    .filter(route -> route.path().startsWith("/api/"))
                    .map(OpenApiTest::named)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(operations(lines).keySet()).isEqualTo(routes);
            operations(lines).forEach(OpenApiTest::isWhole);
            everyReferenceIsThere(lines);
        }
    }

    @Test
    void it_is_for_those_who_are_signed_in() {
        try (RunningSite site = new RunningSite(home)) {
            assertThat(site.visitor().get("/api/v1/openapi.yaml").statusCode()).isEqualTo(401);
        }
    }

    private static List<String> description(RunningSite site) {
        return site.admin().get("/api/v1/openapi.yaml").body().lines().toList();
    }

    private static String named(Route route) {
        return route.path() + " " + route.method().name();
    }

    /** The lines below each operation; with those that stand for its whole address. */
    private static TreeMap<String, List<String>> operations(List<String> lines) {
        TreeMap<String, List<String>> operations = new TreeMap<>();
        String path = "";
        List<String> ofPath = new ArrayList<>();
        List<String> into = ofPath;
        for (String line : lines.subList(lines.indexOf("paths:") + 1, lines.indexOf("components:"))) {
            Matcher address = PATH.matcher(line);
            Matcher method = METHOD.matcher(line);
            if (address.matches()) {
                path = address.group(1);
                ofPath = new ArrayList<>();
                into = ofPath;
            } else if (method.matches()) {
                into = new ArrayList<>(ofPath);
                String name = path + " " + method.group(1).toUpperCase(java.util.Locale.ROOT);
                assertThat(operations.put(name, into)).as("twice: " + name).isNull();
            } else {
                assertThat(line).startsWith("    ");
                into.add(line);
            }
        }
        return operations;
    }

    private static void isWhole(String name, List<String> lines) {
        String text = String.join("\n", lines);
        assertThat(text).as(name).contains("      summary: ", "        \"2", "        \"401\": ");
        assertThat(text.contains("#/components/parameters/Id")).as(name).isEqualTo(name.contains("{id}"));
        assertThat(text.contains("requestBody:"))
                .as(name)
                .isEqualTo(name.matches(".*(nvrs|exports|cameras|runs|holds) POST|.* PUT"));
    }

    private static void everyReferenceIsThere(List<String> lines) {
        String text = String.join("\n", lines);
        Matcher reference = REFERENCE.matcher(text);
        int found = 0;
        while (reference.find()) {
            found++;
            assertThat(text)
                    .contains("\n  " + reference.group(1) + ":\n")
                    .contains("\n    " + reference.group(2) + ":");
        }
        assertThat(found).isPositive();
    }
}
