package obscura.plugin.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import obscura.plugin.mask.Hide;
import obscura.plugin.plan.Paint;
import obscura.plugin.time.Span;
import obscura.plugin.video.Reel;
import org.junit.jupiter.api.Test;

/** A request reaches another process as it was meant, or not at all. */
class RequestLineTest {
    private static RedactRequest request(Reel reel) {
        return new RedactRequest(
                reel,
                Path.of("/home/ex ports/1/\"export\u00e4\n.mp4"),
                Optional.of(Path.of("r.json")),
                Optional.empty(),
                Optional.of(Path.of("plan.json")),
                Set.of(Hide.MOTION, Hide.FACES),
                new Span(3, 17_000_000),
                OptionalInt.of(0),
                OptionalInt.empty(),
                true,
                Paint.SOLID);
    }

    @Test
    void what_is_written_is_read_again() {
        RedactRequest request = request(
                new Reel(List.of(new Reel.Part(Path.of("/a b.mp4"), 0), new Reel.Part(Path.of("-x.mp4"), 10_000_001))));

        String line = RequestLine.write(request);

        assertThat(line).doesNotContain("\n");
        assertThat(RequestLine.read(line)).isEqualTo(request);
    }

    @Test
    void the_longest_reel_fits_into_a_line() {
        List<Reel.Part> parts = new ArrayList<>();
        for (int i = 0; i < Reel.MOST_PARTS; i++) {
            parts.add(
                    new Reel.Part(Path.of("/media/frigate/recordings/2026-11-26/10/hall/" + i + ".mp4"), i * 10_000L));
        }
        RedactRequest request = request(new Reel(parts));

        assertThat(RequestLine.read(RequestLine.write(request))).isEqualTo(request);
    }

    @Test
    void a_damaged_line_is_refused() {
        String line = RequestLine.write(request(Reel.of(Path.of("a.mp4"))));
        for (long seed = 1; seed <= 500; seed++) {
            Random random = new Random(seed);
            int cut = random.nextInt(line.length());
            assertThatThrownBy(() -> RequestLine.read(line.substring(0, cut)))
                    .as("seed " + seed)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> RequestLine.read(line + " {}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RequestLine.read(line.replace("\"motion\"", "\"nothing\"")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
