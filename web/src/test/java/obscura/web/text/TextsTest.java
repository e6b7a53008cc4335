package obscura.web.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Path SOURCES = Path.of("src/main/java/obscura/web");
    private static final Pattern KEY = Pattern.compile("\\bt\\(\\s*\"([a-z]+\\.[a-z.]+[a-z])\"");
    private static final Pattern COUNTED = Pattern.compile("\\bcount\\(\\s*\"([a-z]+\\.[a-z.]+[a-z])\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void every_sentence_there_is_in_one_language_there_is_in_the_other_with_the_same_places() throws IOException {
        List<Path> english = files("texts_en.properties");
        assertThat(english).isNotEmpty();
        for (Path file : english) {
            Properties en = read(file);
            Properties de = read(file.resolveSibling("texts_de.properties"));
            assertThat(de.keySet()).as(file.toString()).isEqualTo(en.keySet());
            for (String key : en.stringPropertyNames()) {
                assertThat(places(de.getProperty(key))).as(file + ": " + key).isEqualTo(places(en.getProperty(key)));
                assertThat(de.getProperty(key)).as(file + ": " + key).isNotBlank();
            }
        }
    }

    @Test
    void every_sentence_a_page_says_exists() throws IOException {
        Texts texts = texts(Language.ENGLISH);
        List<String> missing = new ArrayList<>();
        for (Path file :
                Stream.concat(files(".jte").stream(), files(".java").stream()).toList()) {
            String source = Files.readString(file);
            KEY.matcher(source)
                    .results()
                    .map(m -> m.group(1))
                    .filter(k -> !texts.knows(k))
                    .forEach(missing::add);
            COUNTED.matcher(source)
                    .results()
                    .flatMap(m -> Stream.of(m.group(1) + ".one", m.group(1) + ".many"))
                    .filter(k -> !texts.knows(k))
                    .forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void a_sentence_that_does_not_exist_is_a_fault_and_not_a_blank() {
        assertThatThrownBy(() -> texts(Language.ENGLISH).of("layout.nosuch")).hasMessageContaining("layout.nosuch");
        assertThatThrownBy(() -> texts(Language.ENGLISH).of("../etc.passwd"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_stands_in_a_place_is_never_read_as_another_place() {
        assertThat(texts(Language.ENGLISH).of("layout.me", "{0}{1}")).isEqualTo("Signed in as {0}{1}");
    }

    @Test
    void numbers_times_and_sizes_are_told_as_people_read_them() {
        Texts german = texts(Language.GERMAN);
        assertThat(german.number(12345)).isEqualTo("12.345");
        assertThat(german.bytes(1_500_000)).isEqualTo("1,5 MB");
        assertThat(texts(Language.ENGLISH).length(Duration.ofSeconds(3909))).isEqualTo("1:05:09");
        assertThat(german.clock(Instant.parse("2026-06-01T10:00:00Z"))).isEqualTo("12:00:00");
    }

    @Test
    void a_browser_gets_the_first_language_it_asks_for_that_there_is() {
        assertThat(Language.of("fr-FR, de-AT;q=0.8, en;q=0.5")).isEqualTo(Language.GERMAN);
        assertThat(Language.of(null)).isEqualTo(Language.ENGLISH);
        assertThat(Language.of("x".repeat(5000))).isEqualTo(Language.ENGLISH);
    }

    private static Texts texts(Language language) {
        return new Texts(language, new Sentences(), ZoneId.of("Europe/Berlin"));
    }

    private static TreeSet<String> places(String sentence) {
        TreeSet<String> places = new TreeSet<>();
        Matcher found = PLACE.matcher(sentence);
        while (found.find()) {
            places.add(found.group());
        }
        return places;
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(SOURCES)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties sentences = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            sentences.load(in);
        }
        return sentences;
    }
}
