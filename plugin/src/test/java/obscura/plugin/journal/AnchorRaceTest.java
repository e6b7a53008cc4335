package obscura.plugin.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import obscura.plugin.ObscuraException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The anchor goes only forward, whoever comes late. */
class AnchorRaceTest {
    private static final Predicate<Head> EVERY_ENTRY =
            head -> hash(head.number()).equals(head.hash());

    @TempDir
    Path home;

    @Test
    void a_slower_writer_does_not_take_it_back() {
        AnchorFile file = new AnchorFile(home.resolve("a.json"));
        file.begin();
        file.advance(head(6), EVERY_ENTRY);
        file.advance(head(5), EVERY_ENTRY);
        assertThat(file.read()).isEqualTo(new Anchor.State.Read(new Anchor(head(6), List.of(), 0)));
    }

    @Test
    void in_any_order_and_through_several_doors_it_ends_at_the_last_entry() throws Exception {
        for (long seed = 0; seed < 4; seed++) {
            Path path = home.resolve("seed" + seed + ".json");
            new AnchorFile(path).begin();
            List<Long> numbers =
                    new ArrayList<>(LongStream.rangeClosed(1, 40).boxed().toList());
            Collections.shuffle(numbers, new Random(seed));
            ExecutorService threads = Executors.newFixedThreadPool(6);
            List<Callable<Boolean>> writers = new ArrayList<>();
            AnchorFile shared = new AnchorFile(path);
            for (long number : numbers) {
                AnchorFile door = number % 2 == 0 ? shared : new AnchorFile(path);
                writers.add(() -> {
                    door.advance(head(number), EVERY_ENTRY);
                    return ((Anchor.State.Read) door.read()).anchor().head().number() >= number;
                });
            }
            for (Future<Boolean> done : threads.invokeAll(writers)) {
                assertThat(done.get()).as("seed %d", seed).isTrue();
            }
            threads.shutdown();
            assertThat(new AnchorFile(path).read())
                    .as("seed %d", seed)
                    .isEqualTo(new Anchor.State.Read(new Anchor(head(40), List.of(), 0)));
        }
    }

    @Test
    void what_the_database_lost_is_remembered_and_the_first_losses_are_never_pushed_out() {
        AnchorFile file = new AnchorFile(home.resolve("a.json"));
        file.begin();
        for (long number = 100; number > 50; number--) {
            file.advance(head(number), nothing -> false);
        }
        Anchor anchor = ((Anchor.State.Read) file.read()).anchor();
        assertThat(anchor.head()).isEqualTo(head(51));
        assertThat(anchor.lost()).hasSize(Anchor.MOST_LOST).startsWith(head(100), head(99));
    }

    @Test
    void a_folder_that_can_not_be_written_is_a_failure_and_leaves_the_old_anchor() throws IOException {
        AnchorFile file = new AnchorFile(home.resolve("a.json"));
        file.begin();
        Files.createDirectory(home.resolve("a.json.part"));
        assertThatThrownBy(() -> file.advance(head(1), EVERY_ENTRY))
                .isInstanceOf(ObscuraException.class)
                .hasMessageContaining("anchor a.json can't be kept");
        assertThat(file.read()).isEqualTo(new Anchor.State.Read(Anchor.BEGIN));
    }

    private static Head head(long number) {
        return new Head(number, hash(number), Instant.ofEpochMilli(number));
    }

    private static String hash(long number) {
        return "%064x".formatted(number);
    }
}
