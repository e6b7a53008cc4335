package obscura.web.masks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EditorTextsTest {
    private static final Pattern SAID = Pattern.compile(
            "(?:say|refuse|refused)\\((?:drawing, )?\"([a-z]+)\"|return \"([a-z]+)\"; }|, \"(moved|added|renamed|removed|inserted|cornerdeleted|undone|redone)\"");

    @Test
    void every_sentence_the_scripts_say_is_given_to_them() throws IOException {
        Set<String> said = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/obscura/web/masks"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".js")).toList()) {
                SAID.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> Stream.of(1, 2, 3)
                                .map(found::group)
                                .filter(key -> key != null)
                                .forEach(said::add));
            }
        }
        said.remove("style");
        assertThat(said).hasSizeGreaterThan(30);
        assertThat(EditorTexts.KEYS).containsAll(said);
    }
}
