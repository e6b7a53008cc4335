package obscura.web.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.FrigateSettings;
import obscura.plugin.nvr.KnownNvr;
import obscura.plugin.nvr.NvrSettings;
import obscura.plugin.nvr.ShinobiSettings;
import obscura.plugin.nvr.line.NvrUrl;

/** Whether two recorders keep the same footage: read twice, every clip would be there twice, and deleted it would be half gone. */
final class SameFootage {
    /** Both doors of one Frigate: without and with login. */
    private static final Set<Integer> DOORS_OF_FRIGATE = Set.of(5000, 8971);

    private SameFootage() {}

    static Optional<KnownNvr> among(List<KnownNvr> known, NvrSettings wanted) {
        return known.stream().filter(nvr -> same(nvr.settings(), wanted)).findFirst();
    }

    private static boolean same(NvrSettings a, NvrSettings b) {
        return sameAddress(a, b) || sameFolder(a, b);
    }

    private static boolean sameAddress(NvrSettings a, NvrSettings b) {
        if (a instanceof FrigateSettings one && b instanceof FrigateSettings other) {
            boolean doors = DOORS_OF_FRIGATE.contains(one.url().port())
                    && DOORS_OF_FRIGATE.contains(other.url().port());
            return one.url().host().equals(other.url().host())
                    && (doors || one.url().port() == other.url().port())
                    && one.url().path().equals(other.url().path());
        }
        return a instanceof ShinobiSettings one
                && b instanceof ShinobiSettings other
                && one.group().equals(other.group())
                && samePlace(one.url(), other.url());
    }

    private static boolean samePlace(NvrUrl one, NvrUrl other) {
        return one.host().equals(other.host())
                && one.port() == other.port()
                && one.path().equals(other.path());
    }

    private static boolean sameFolder(NvrSettings a, NvrSettings b) {
        Optional<Path> one = folder(a);
        Optional<Path> other = folder(b);
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        if (a instanceof FolderSettings && b instanceof FolderSettings) {
            return one.get().equals(other.get());
        }
        // A recorder's recordings lie somewhere below its media folder.
        return one.get().startsWith(other.get()) || other.get().startsWith(one.get());
    }

    private static Optional<Path> folder(NvrSettings settings) {
        if (settings instanceof FolderSettings folder) {
            return Optional.of(real(folder.folder()));
        }
        if (settings instanceof FrigateSettings frigate) {
            return frigate.media().map(SameFootage::real);
        }
        return ((ShinobiSettings) settings).media().map(SameFootage::real);
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder.normalize();
        }
    }
}
