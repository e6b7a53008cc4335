package obscura.plugin.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import obscura.plugin.id.CameraId;
import obscura.plugin.time.TimeRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The journal as files that other programs open. */
class JournalDownloadTest {
    private static final String HARD = "\u0000\n\r\t\\'\"<%;\ud800\udc00\udfff\ud83d\u2028\u202e=+-@,{}é＝";

    @Test
    void csv_has_one_line_for_each_entry_and_every_field_in_quotes() {
        String csv = csv(entry("gate", "because, \"they\" asked"));
        assertThat(csv.split("\r\n"))
                .containsExactly(
                        "\"number\",\"at\",\"who\",\"from\",\"act\",\"result\",\"camera\",\"range from\",\"range to\","
                                + "\"about\",\"reason\",\"previous\",\"hash\"",
                        "\"1\",\"2026-05-04T03:02:01.123Z\",\"ada\",\"192.0.2.7\",\"order-export\",\"refused\",\"7\","
                                + "\"2026-01-01T00:00:00Z\",\"2026-01-01T00:01:00Z\",\"gate\","
                                + "\"because, \"\"they\"\" asked\",\"" + "0".repeat(64) + "\",\""
                                + entry("gate", "because, \"they\" asked").hash() + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@SUM(A1)", "  =1", "\t=1", "\r=1", "＝1", "\n-1", "\u00a0 =1", "\u3000+1"})
    void csv_never_begins_a_formula(String text) {
        String csv = csv(entry(text, text));
        String[] fields = csv.split("\r\n")[1].split("\",\"");
        assertThat(fields[9]).isEqualTo(fields[10]).doesNotContainPattern("^[\\s\\h]*[=+\\-@＝\t\r]");
    }

    @Test
    void csv_holds_no_line_break_and_nothing_that_steers_whatever_a_text_holds() {
        for (long seed = 0; seed < 300; seed++) {
            String csv = csv(entry(text(seed), text(seed + 1000)));
            assertThat(csv.split("\r\n")).as("seed %d", seed).hasSize(2);
            assertThat(csv.replace("\r\n", "")).as("seed %d", seed).doesNotContainPattern("[\\p{Cntrl}\u2028\u202e]");
            assertThat(new String(csv.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .isEqualTo(csv);
        }
    }

    @Test
    void json_gives_every_text_back_exactly() {
        for (long seed = 0; seed < 300; seed++) {
            Entry entry = entry(text(seed), text(seed + 1000));
            String json = json(entry, entry);
            assertThat(json).as("seed %d", seed).matches("[ -~]*");
            assertThat(texts(json, "about"))
                    .as("seed %d", seed)
                    .containsExactly(entry.note().about(), entry.note().about());
            assertThat(texts(json, "reason"))
                    .as("seed %d", seed)
                    .hasSize(2)
                    .contains(entry.note().reason());
        }
    }

    @Test
    void json_says_null_for_what_is_not_there_and_nothing_is_an_empty_list() {
        Entry plain = Line.after(Head.NONE, Instant.EPOCH, Note.of(Who.OBSCURA, Act.SIGN_IN, "", Result.DONE))
                .entry();
        assertThat(json(plain)).contains("\"camera\":null,\"range\":null", "\"act\":\"sign-in\"");
        assertThat(json()).isEqualTo("[]");
        assertThat(csv().split("\r\n")).hasSize(1);
    }

    @Test
    void a_text_has_one_escaped_form_only() {
        for (long seed = 0; seed < 500; seed++) {
            String text = text(seed);
            assertThat(ExactText.exact(ExactText.escaped(text)))
                    .as("seed %d", seed)
                    .contains(text);
        }
        for (String odd : List.of("\\", "\\x", "\\u0041", "\\u00", "\\uD800", "a\n", "\\ud83d\\ude00", "\ud800")) {
            assertThat(ExactText.exact(odd)).as(odd).isEmpty();
        }
    }

    private static String text(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(60); length > 0; length--) {
            text.append(HARD.charAt(random.nextInt(HARD.length())));
        }
        return text.toString();
    }

    private static Entry entry(String about, String reason) {
        Note note = new Note(
                new Who("ada", "192.0.2.7"),
                Act.ORDER_EXPORT,
                Optional.of(new CameraId(7)),
                Optional.of(
                        new TimeRange(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-01-01T00:01:00Z"))),
                about,
                reason,
                Result.REFUSED);
        return Line.after(Head.NONE, Instant.parse("2026-05-04T03:02:01.123Z"), note)
                .entry();
    }

    private static String csv(Entry... entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (EntriesCsv out = new EntriesCsv(bytes)) {
            List.of(entries).forEach(out);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String json(Entry... entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (EntriesJson out = new EntriesJson(bytes)) {
            List.of(entries).forEach(out);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static List<String> texts(String json, String field) {
        List<String> found = new ArrayList<>();
        try (JsonParser in = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                if (token == JsonToken.VALUE_STRING && field.equals(in.currentName())) {
                    found.add(in.getString());
                }
            }
        }
        return found;
    }
}
