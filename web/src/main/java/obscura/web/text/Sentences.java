package obscura.web.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** Every sentence of the app; each screen's are read when they are first said and kept then. */
public final class Sentences {
    private final Map<String, Properties> read = new ConcurrentHashMap<>();

    String find(Language language, String key) {
        int dot = key.indexOf('.');
        String screen = dot < 0 ? "" : key.substring(0, dot);
        if (!screen.matches("[a-z]+")) {
            throw new IllegalArgumentException("Not a key: " + key);
        }
        String sentence = of(language, screen).getProperty(key.substring(dot + 1));
        if (sentence == null) {
            throw new IllegalArgumentException("There is no sentence " + key + " in " + language.ownName());
        }
        return sentence;
    }

    private Properties of(Language language, String screen) {
        return read.computeIfAbsent(
                "/obscura/web/" + screen + "/texts_" + language.code() + ".properties", Sentences::read);
    }

    private static Properties read(String resource) {
        Properties sentences = new Properties();
        try (InputStream in = Sentences.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("There are no sentences " + resource);
            }
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sentences;
    }
}
