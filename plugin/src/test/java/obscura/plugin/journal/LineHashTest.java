package obscura.plugin.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import obscura.plugin.id.CameraId;
import obscura.plugin.time.TimeRange;
import org.junit.jupiter.api.Test;

class LineHashTest {
    private static final Instant AT = Instant.parse("2026-05-04T03:02:01.123Z");

    /** Computed once from the description in {@link LineHash}; it must never change, or old journals would look broken. */
    @Test
    void what_was_hashed_once_is_hashed_so_for_good() {
        Note note = new Note(
                new Who("ada", "192.0.2.7"),
                Act.ORDER_EXPORT,
                Optional.of(new CameraId(7)),
                Optional.of(new TimeRange(Instant.ofEpochMilli(1000), Instant.ofEpochMilli(2000))),
                "ya\ud800rd",
                "\u0000\n",
                Result.DONE);
        assertThat(Line.after(Head.NONE, AT, note).hash())
                .isEqualTo("2b4956649f1ef18347f9560d10d673a8031fbdde65917dd324c7c74a9a7b3eab");
    }

    @Test
    void no_two_lines_that_differ_anywhere_share_a_hash() {
        Line line = Line.after(Head.NONE, AT, Note.of(Who.OBSCURA, Act.SIGN_IN, "ab", Result.DONE));
        Set<String> hashes = new HashSet<>();
        List<Line> others = List.of(
                line,
                line.numbered(2),
                texts(line, "obscura", "console", "ab", "", null),
                texts(line, "obscurac", "onsole", "ab", "", 0L),
                texts(line, "obscura", "console", "a", "b", 0L),
                texts(line, "obscura", "console", "", "ab", 0L),
                texts(line, "obscura", "console", null, "ab", 0L),
                texts(line, "obscura", "console", "ab", null, 0L),
                texts(line, "obscura", "console", "ab", "\u0000", 0L),
                texts(line, "obscura", "console", "ab", "\ud800", 0L),
                texts(line, "obscura", "console", "ab", "\udc00", 0L),
                texts(line, "obscura", "console", "ab", "?", 0L),
                texts(line, "obscura", "console", "ab", "", 1L));
        others.forEach(other -> hashes.add(LineHash.of(other)));
        assertThat(hashes).hasSize(others.size() - 1);
    }

    /** The third is the first. */
    private static Line texts(Line line, String name, String from, String about, String reason, Long camera) {
        return new Line(
                line.number(),
                line.at(),
                name,
                from,
                line.act(),
                camera,
                null,
                null,
                about,
                reason,
                line.result(),
                line.previous(),
                line.hash());
    }
}
