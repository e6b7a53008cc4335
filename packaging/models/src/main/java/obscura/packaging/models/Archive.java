package obscura.packaging.models;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Takes pinned files out of a .tgz in memory: no entry name ever becomes a path, no entry is read beyond its pin. */
final class Archive {
    private Archive() {}

    /** The content of each wanted file in the order asked. */
    static List<byte[]> read(Path tgz, List<PinnedFile> wanted) throws IOException {
        Map<String, byte[]> found = new HashMap<>();
        Map<String, PinnedFile> pins = wanted.stream().collect(Collectors.toMap(PinnedFile::name, Function.identity()));
        try (InputStream file = new BufferedInputStream(Files.newInputStream(tgz));
                TarArchiveInputStream tar = new TarArchiveInputStream(new GzipCompressorInputStream(file))) {
            TarArchiveEntry entry;
            while (found.size() < pins.size() && (entry = tar.getNextEntry()) != null) {
                PinnedFile pin = pins.get(entry.getName());
                if (pin != null && entry.isFile()) {
                    found.put(pin.name(), pin.check(tar.readNBytes(Math.toIntExact(pin.bytes()) + 1)));
                }
            }
        }
        return wanted.stream().map(pin -> present(found, pin, tgz)).toList();
    }

    private static byte[] present(Map<String, byte[]> found, PinnedFile pin, Path tgz) {
        byte[] content = found.get(pin.name());
        if (content == null) {
            throw new ModelPreparationException(
                    "%s has no file %s. Correct the name in Pins.java.".formatted(tgz.getFileName(), pin.name()));
        }
        return content;
    }
}
