package obscura.plugin.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import obscura.plugin.ObscuraException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteKeyTest {
    @TempDir
    Path home;

    @Test
    void the_key_is_made_once_and_is_its_owners_alone() throws IOException {
        SiteKey first = SiteKey.in(keys());
        byte[] file = Files.readAllBytes(keys().resolve("site.key"));
        SiteKey again = SiteKey.in(keys());

        assertThat(again.fingerprint()).isEqualTo(first.fingerprint());
        assertThat(Files.readAllBytes(keys().resolve("site.key"))).isEqualTo(file);
        assertThat(rights(keys())).isEqualTo("rwx------");
        assertThat(rights(keys().resolve("site.key"))).isEqualTo("rw-------");
        assertThat(names()).containsExactly("site.key");
    }

    @Test
    void its_fingerprint_is_the_sha256_of_the_raw_public_key() throws Exception {
        SiteKey key = SiteKey.in(keys());
        byte[] raw = Base64.getDecoder().decode(key.sign(new byte[0]).key());
        assertThat(raw).hasSize(32);
        assertThat(key.fingerprint().hex())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(raw)));
        assertThat(key.fingerprint().groups()).matches("([0-9a-f]{8} ){7}[0-9a-f]{8}");
        assertThat(Fingerprint.typed(" "
                        + key.fingerprint().groups().toUpperCase(Locale.ROOT).replace(' ', ':')))
                .isEqualTo(key.fingerprint());
    }

    @Test
    void it_signs_what_only_it_can_sign() {
        SiteKey mine = SiteKey.in(keys());
        SiteKey other = SiteKey.in(home.resolve("other"));
        byte[] message = "obscura test 1\nhello".getBytes(UTF_8);
        Seal seal = mine.sign(message);

        assertThat(seal.fits(message)).isTrue();
        assertThat(seal.fits("obscura test 1\nhellp".getBytes(UTF_8))).isFalse();
        assertThat(new Seal(other.sign(message).key(), seal.value()).fits(message))
                .isFalse();
        assertThat(seal).isEqualTo(mine.sign(message));
        assertThat(mine.toString() + seal).doesNotContain("PRIVATE");
    }

    /** RFC 8032, section 7.1, test 2. */
    @Test
    void it_checks_as_the_standard_says() {
        Seal seal = new Seal(
                base64("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"),
                base64("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"));
        assertThat(seal.fits(new byte[] {0x72})).isTrue();
        assertThat(seal.fits(new byte[] {0x73})).isFalse();
    }

    @Test
    void a_seal_has_one_form_only() {
        Seal seal = SiteKey.in(keys()).sign(new byte[0]);
        for (String odd : List.of("", seal.key() + "=", seal.key().replace("=", ""), seal.value(), " " + seal.key())) {
            assertThatThrownBy(() -> new Seal(odd, seal.value())).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void threads_and_processes_that_start_at_once_have_one_key() throws Exception {
        Set<String> seen = new HashSet<>();
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            processes.add(makeKey());
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        Callable<String> maker = () -> SiteKey.in(keys()).fingerprint().hex();
        for (Future<String> made : threads.invokeAll(Collections.nCopies(8, maker))) {
            seen.add(made.get());
        }
        threads.shutdown();
        for (Process process : processes) {
            seen.add(new String(process.getInputStream().readAllBytes(), UTF_8).strip());
            assertThat(process.waitFor()).isZero();
        }
        assertThat(seen).hasSize(1);
        assertThat(names()).containsExactly("site.key");
    }

    @Test
    void a_key_that_others_may_read_signs_nothing() throws IOException {
        SiteKey.in(keys());
        for (String rights : List.of("rw-r-----", "rw----r--", "rw--w----", "rwx------")) {
            Files.setPosixFilePermissions(keys().resolve("site.key"), PosixFilePermissions.fromString(rights));
            assertThatThrownBy(() -> SiteKey.in(keys()))
                    .isInstanceOf(ObscuraException.class)
                    .hasMessageContaining("chmod 600");
        }
    }

    @Test
    void a_damaged_key_is_a_failure_that_says_no_secret_and_is_never_replaced() throws IOException {
        SiteKey.in(keys());
        Path file = keys().resolve("site.key");
        byte[] good = Files.readAllBytes(file);
        for (long seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            byte[] bad = good.clone();
            int at = random.nextInt(good.length);
            bad[at] ^= (byte) (1 << random.nextInt(7));
            Files.write(file, bad);
            String secret = new String(good, UTF_8).split("\n")[1].substring(20);
            try {
                SiteKey.in(keys());
            } catch (ObscuraException e) {
                assertThat(e.getMessage() + e.getCause()).as("seed %d", seed).doesNotContain(secret);
            }
            assertThat(Files.readAllBytes(file)).as("seed %d", seed).isEqualTo(bad);
        }
        Files.write(file, new byte[0]);
        assertThatThrownBy(() -> SiteKey.in(keys())).isInstanceOf(ObscuraException.class);
        SiteKey.in(home.resolve("other"));
        String[] mine = new String(good, UTF_8).split("(?=-----BEGIN PUBLIC)");
        String[] other = Files.readString(home.resolve("other/site.key")).split("(?=-----BEGIN PUBLIC)");
        Files.writeString(file, mine[0] + other[1]);
        assertThatThrownBy(() -> SiteKey.in(keys())).isInstanceOf(ObscuraException.class);
    }

    @Test
    void where_no_folder_can_be_made_it_is_a_failure() throws IOException {
        Files.writeString(keys(), "a file");
        assertThatThrownBy(() -> SiteKey.in(keys()))
                .isInstanceOf(ObscuraException.class)
                .hasMessageContaining("check the rights of its folder");
    }

    private Path keys() {
        return home.resolve("keys");
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(keys())) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private Process makeKey() throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(
                        java.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        MakeKey.class.getName(),
                        keys().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }
}
