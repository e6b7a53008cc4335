package obscura.onvif.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import obscura.onvif.answer.Limits;
import obscura.onvif.answer.OnvifException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** XML of cameras, whole and damaged. */
class ReadXmlTest {
    private static final String GOOD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<s:Envelope xmlns:s=\"urn:s\" xmlns:t=\"urn:t\">"
                    + "<s:Body><t:Masks token=\"m&quot;1\" xmlns:xsi=\"urn:x\"><t:Polygon><t:Point x=\"-0.5\" y='0.5'/></t:Polygon>"
                    + "<![CDATA[a<b]]>&amp;&#233;<!-- note --><?pi data?><t:Color xsi:nil=\"1\"/></t:Masks></s:Body></s:Envelope>";
    private static final List<String> NASTY = List.of(
            "<!DOCTYPE a>",
            "<!DOCTYPE a [<!ENTITY b \"c\">]>",
            "&b;",
            "&#0;",
            "&#xFFFFFFFFF;",
            "]]>",
            "<![CDATA[",
            "<?xml",
            "encoding=\"x\"",
            "encoding=\"UTF-16\"",
            "encoding=\"EBCDIC-CP-US\"",
            "version=\"1.1\"",
            "xmlns:s=\"\"",
            "\u0000",
            "\ufeff",
            "<a:b:c/>",
            "<!--",
            "standalone=\"maybe\"");

    private final ReadXml read = new ReadXml(Limits.usual());

    @Test
    void text_entities_sections_and_nil_are_read() {
        XmlElement masks = read.read(bytes(GOOD)).path("Body", "Masks").orElseThrow();
        assertThat(masks.text()).isEqualTo("a<b&é");
        assertThat(masks.attribute("token")).contains("m\"1");
        assertThat(masks.child("Color")).isEmpty();
        assertThat(masks.path("Polygon", "Point").orElseThrow().attribute("y")).contains("0.5");
    }

    @Test
    void a_name_in_another_encoding_than_declared_is_damaged_and_the_rest_is_read() {
        byte[] latin = GOOD.replace("a<b", "Tür").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read.read(latin).path("Body", "Masks").orElseThrow().text()).isEqualTo("T\ufffdr&é");
        byte[] declared =
                GOOD.replace("a<b", "Tür").replace("UTF-8", "iso-8859-1").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read.read(declared).path("Body", "Masks").orElseThrow().text())
                .isEqualTo("Tür&é");
    }

    @Test
    void nothing_a_camera_sends_is_printed() {
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try {
            System.setErr(new PrintStream(printed));
            for (String nasty : NASTY) {
                for (byte[] document : List.of(
                        bytes(nasty), bytes(GOOD.replace("<t:Masks", nasty + "<t:Masks")), bytes(nasty + GOOD))) {
                    tried(document);
                }
            }
            tried(new byte[] {'<', 'a', '>', (byte) 0xFF, '<', '/', 'a', '>'});
        } finally {
            System.setErr(before);
        }
        assertThat(printed.toString()).isEmpty();
    }

    private void tried(byte[] document) {
        try {
            read.read(document);
        } catch (OnvifException expected) {
            assertThat(expected).hasMessageStartingWith("The camera sent");
        }
    }

    @RepeatedTest(30)
    void random_damage_ends_in_a_tree_or_in_the_one_failure_and_soon(RepetitionInfo repetition) {
        long seed = 4_200 + repetition.getCurrentRepetition();
        Random random = new Random(seed);
        long start = System.nanoTime();
        for (int i = 0; i < 200; i++) {
            byte[] document = damaged(random);
            try {
                assertThat(read.read(document)).as("seed %d", seed).isNotNull();
            } catch (OnvifException failed) {
                assertThat(failed.kind())
                        .as("seed %d", seed)
                        .isIn(OnvifException.Kind.MALFORMED, OnvifException.Kind.TOO_LARGE);
            }
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as("seed %d", seed)
                .isLessThan(Duration.ofSeconds(20));
    }

    private static byte[] damaged(Random random) {
        StringBuilder text = new StringBuilder(GOOD);
        for (int i = random.nextInt(3); i > 0; i--) {
            text.insert(random.nextInt(text.length()), NASTY.get(random.nextInt(NASTY.size())));
        }
        byte[] document = bytes(text.toString());
        int length = random.nextInt(3) > 0 ? document.length : random.nextInt(document.length + 1);
        byte[] cut = Arrays.copyOf(document, length);
        for (int flips = random.nextInt(6); flips > 0 && cut.length > 0; flips--) {
            cut[random.nextInt(cut.length)] = (byte) random.nextInt(256);
        }
        return cut;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
