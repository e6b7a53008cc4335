package obscura.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import obscura.plugin.ObscuraException;
import obscura.plugin.journal.Anchor;
import obscura.plugin.journal.AnchorFile;
import obscura.plugin.journal.ChainFinding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An anchor that is lost, damaged, older or kept elsewhere says no more than it can, and never less. */
class BrokenAnchorTest {
    @TempDir
    Path home;

    @TempDir
    Path elsewhere;

    @BeforeEach
    void ten_entries() {
        Kept.with(home, 10);
    }

    @Test
    void a_chain_made_anew_to_its_end_is_found_by_the_anchor() {
        Tamper.with(home, "UPDATE journal SET about = 'nothing' WHERE number = 4");
        Forger.rehash(home, 4, 10);
        assertThat(Faults.in(home)).singleElement().isInstanceOf(ChainFinding.Rewritten.class);
    }

    @Test
    void an_older_anchor_agrees_with_a_chain_that_went_on() throws IOException {
        Path kept = Kept.copy(Kept.anchor(home), elsewhere);
        Kept.with(home, 5);
        assertThat(Kept.verify(home, kept).whole()).isTrue();
    }

    @Test
    void a_missing_or_damaged_anchor_is_a_fault_until_more_is_written_and_mentioned_ever_after() throws IOException {
        Path kept = Kept.copy(Kept.anchor(home), elsewhere);
        Files.delete(Kept.anchor(home));
        assertThat(Faults.in(home)).containsExactly(new ChainFinding.AnchorMissing());
        assertThat(Kept.verify(home, kept).whole()).isTrue();
        for (String damaged : List.of("", "{", "{}", "[]", Files.readString(kept) + "x", "x".repeat(100_000))) {
            Files.writeString(Kept.anchor(home), damaged);
            assertThat(Faults.in(home)).containsExactly(new ChainFinding.AnchorDamaged());
        }
        Kept.with(home, 1);
        assertThat(Faults.in(home)).isEmpty();
        assertThat(Kept.verify(home).findings()).contains(new ChainFinding.AnchorRestarted(11));
    }

    @Test
    void no_anchor_to_compare_with_is_refused() throws IOException {
        Path none = elsewhere.resolve("none.json");
        assertThatThrownBy(() -> Kept.verify(home, none)).isInstanceOf(ObscuraException.class);
        Files.writeString(none, "{\"version\":1}");
        assertThatThrownBy(() -> Kept.verify(home, none))
                .isInstanceOf(ObscuraException.class)
                .hasMessageContaining("no anchor in none.json");
    }

    @Test
    void one_flipped_byte_of_an_anchor_never_goes_unnoticed_as_an_agreement_with_another_entry() throws IOException {
        byte[] good = Files.readAllBytes(Kept.anchor(home));
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            byte[] bad = good.clone();
            bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(Kept.anchor(home), bad);
            Anchor.State state = new AnchorFile(Kept.anchor(home)).read();
            boolean sameHead = state instanceof Anchor.State.Read read
                    && read.anchor().head().number() == 10
                    && new String(good).contains(read.anchor().head().hash());
            assertThat(sameHead || !Kept.verify(home).findings().isEmpty())
                    .as("seed %d", seed)
                    .isTrue();
        }
    }
}
