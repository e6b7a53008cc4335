package obscura.web.recorders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import obscura.web.text.Language;
import obscura.web.text.Sentences;
import obscura.web.text.Texts;
import org.junit.jupiter.api.Test;

class DoorWordsTest {
    private static final Path DOORS = Path.of("../plugin/src/main/java/obscura/plugin/nvr");
    private static final Path TEXTS = Path.of("src/main/java/obscura/web/recorders/texts_de.properties");

    private static final Pattern FIGURE = Pattern.compile("\"\\s*\\+\\s*[\\w.()]+\\s*\\+\\s*\"");

    private final Texts german = new Texts(Language.GERMAN, new Sentences(), ZoneId.of("Europe/Berlin"));
    private final Texts english = new Texts(Language.ENGLISH, new Sentences(), ZoneId.of("Europe/Berlin"));

    @Test
    void a_sentence_of_a_door_is_told_in_every_language() {
        String sentence = "It is still being written.";
        assertThat(DoorWords.of(sentence, english)).isEqualTo(sentence);
        assertThat(DoorWords.of(sentence, german)).isEqualTo("Sie wird noch geschrieben.");
    }

    @Test
    void with_its_figures() {
        String sentence = "The folder /srv/one is not there. Mount its disk or correct the path.";
        assertThat(DoorWords.of(sentence, english)).isEqualTo(sentence);
        assertThat(DoorWords.of(sentence, german)).startsWith("Der Ordner /srv/one ist nicht da.");
        assertThat(DoorWords.of(sentence.replace("/srv/one", "/srv/$1{0}"), german))
                .startsWith("Der Ordner /srv/$1{0} ist nicht da.");
    }

    @Test
    void what_a_recorder_said_stays_as_it_said_it() {
        String sentence = "Frigate says: {0} \\ $1 <b>no</b>";
        assertThat(DoorWords.of(sentence, english)).isEqualTo(sentence);
        assertThat(DoorWords.of(sentence, german)).isEqualTo("„" + sentence + "“");
    }

    /** Otherwise a sentence that was changed at its door would come back in English without a word. */
    @Test
    void every_sentence_that_is_known_is_still_said_at_a_door() throws IOException {
        String doors = letters();
        Properties known = new Properties();
        try (Reader in = Files.newBufferedReader(TEXTS)) {
            known.load(in);
        }
        List<String> unsaid = known.stringPropertyNames().stream()
                .filter(key -> key.startsWith("said."))
                .map(key -> key.substring(5))
                // A folder is named in one place and its sentence ends in another.
                .filter(slug -> !doors.contains(slug.replaceFirst("^thefolder", "")))
                .toList();
        assertThat(unsaid)
                .as("No door says these any more: follow the door, or remove them from both texts of this folder")
                .isEmpty();
    }

    /** Of all that doors may say; a long sentence is written in parts, and with its figures between them. */
    private static String letters() throws IOException {
        try (Stream<Path> files = Files.walk(DOORS)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(DoorWordsTest::read)
                    .map(source -> FIGURE.matcher(source).replaceAll(""))
                    .map(source -> source.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
