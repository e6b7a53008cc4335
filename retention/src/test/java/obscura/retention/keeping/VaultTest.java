package obscura.retention.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import obscura.plugin.ObscuraException;
import obscura.plugin.seal.SecretBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in the vault is unreadable without its key, and opens as it was sealed or not at all. */
class VaultTest {
    private static final byte[] FILM = "ftypisom is how a film begins, and this one goes on for a while".getBytes();

    @TempDir
    private Path home;

    private Vault vault;
    private Path plain;

    @BeforeEach
    void make() throws IOException {
        vault = Vault.in(home.resolve("vault").resolve("holds"), SecretBox.in(home.resolve("keys")));
        vault.make();
        plain = Files.write(home.resolve("plain.mp4"), FILM);
    }

    private Path part(Vault.Sealed copy, String ending) {
        return vault.folder().resolve(copy.file() + ending);
    }

    @Test
    void nothing_of_a_recording_can_be_read_in_its_file_or_its_key() throws IOException {
        Vault.Sealed copy = vault.seal(plain);
        assertThat(Files.readAllBytes(part(copy, ".sealed"))).isNotEqualTo(FILM);
        assertThat(new String(Files.readAllBytes(part(copy, ".sealed")), "ISO-8859-1"))
                .doesNotContain("ftyp", "film");
        assertThat(copy.bytes()).isEqualTo(FILM.length);
    }

    @Test
    void each_copy_has_a_key_that_opens_no_other() throws IOException {
        Vault.Sealed one = vault.seal(plain);
        Vault.Sealed other = vault.seal(plain);
        Files.write(part(one, ".key"), Files.readAllBytes(part(other, ".key")));
        assertUnreadable(one);
        Files.write(part(one, ".sealed"), Files.readAllBytes(part(other, ".sealed")));
        assertUnreadable(one);
    }

    @RepeatedTest(30)
    void one_that_was_changed_or_cut_anywhere_does_not_open(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        byte[] film = new byte[random.nextInt(3 << 20)];
        random.nextBytes(film);
        Vault.Sealed copy = vault.seal(Files.write(home.resolve("film.mp4"), film));
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        assertThat(vault.open(copy.file(), read, film.length)).isEqualTo(copy);
        assertThat(Arrays.equals(read.toByteArray(), film)).isTrue();
        byte[] sealed = Files.readAllBytes(part(copy, ".sealed"));
        if (random.nextBoolean()) {
            sealed[random.nextInt(sealed.length)] ^= (byte) (1 << random.nextInt(8));
        } else {
            sealed = Arrays.copyOf(sealed, random.nextInt(sealed.length));
        }
        Files.write(part(copy, ".sealed"), sealed);
        assertUnreadable(copy);
    }

    @Test
    void without_the_sites_own_key_no_copy_opens() throws IOException {
        Vault.Sealed copy = vault.seal(plain);
        Vault elsewhere = Vault.in(vault.folder(), SecretBox.in(home.resolve("other-keys")));
        assertThatThrownBy(() -> elsewhere.open(copy.file(), OutputStream.nullOutputStream(), 1000))
                .isInstanceOf(ObscuraException.class)
                .hasMessage("A copy in safe-keeping can't be read: it is gone, or was changed on the disk.");
    }

    @Test
    void one_that_is_longer_than_wanted_is_refused() {
        Vault.Sealed copy = vault.seal(plain);
        assertThatThrownBy(() -> vault.open(copy.file(), OutputStream.nullOutputStream(), FILM.length - 1))
                .isInstanceOf(ObscuraException.class)
                .hasMessageContaining("longer");
    }

    @Test
    void of_a_destroyed_one_neither_key_nor_file_is_left() throws IOException {
        Vault.Sealed copy = vault.seal(plain);
        vault.destroy(copy.file());
        vault.destroy(copy.file());
        assertThat(vault.isGone(copy.file())).isTrue();
        assertThat(KeepBench.files(vault.folder())).containsExactly("safe-keeping");
        assertUnreadable(copy);
    }

    @Test
    void the_key_is_overwritten_and_gone_for_good_before_the_file_is_touched() {
        Vault.Sealed copy = vault.seal(plain);
        FailingDisk disk = new FailingDisk(Integer.MAX_VALUE, false);
        new Vault(vault.folder(), SecretBox.in(home.resolve("keys")), disk).destroy(copy.file());
        assertThat(disk.done)
                .containsExactly("overwrite.key", "remove.key", "sync", "remove.sealed", "remove.part", "sync");
    }

    private void assertUnreadable(Vault.Sealed copy) {
        assertThatThrownBy(() -> vault.open(copy.file(), OutputStream.nullOutputStream(), Long.MAX_VALUE))
                .isInstanceOf(ObscuraException.class)
                .hasMessageContaining("can't be read");
    }
}
