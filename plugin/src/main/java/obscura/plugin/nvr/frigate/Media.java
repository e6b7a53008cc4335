package obscura.plugin.nvr.frigate;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.folder.MountedFolder;
import obscura.plugin.nvr.folder.MountedFolder.Entry;

/**
 * Frigate's media folder: where it is mounted here, the disk; else the lists of its nginx. A mount that is another folder than
 * Frigate's is noticed by the days in it.
 */
final class Media {
    static final String RECORDINGS = "recordings";

    private final AutoIndex network;
    private final Optional<MountedFolder> mount;

    Media(AutoIndex network, Optional<MountedFolder> mount) {
        this.network = network;
        this.mount = mount;
    }

    Optional<MountedFolder> mount() {
        return mount;
    }

    /** What lies there; nothing when there is no such folder. */
    Answer<Optional<List<MediaFile>>> folder(String path) {
        return mount.isPresent() ? onDisk(path) : network.folder(path);
    }

    Answer<Optional<List<MediaFile>>> onDisk(String path) {
        return mount.orElseThrow()
                .list(path)
                .map(found ->
                        found.map(entries -> entries.stream().map(Media::file).toList()));
    }

    Answer<Optional<List<MediaFile>>> overNetwork(String path) {
        return network.folder(path);
    }

    private static MediaFile file(Entry entry) {
        return new MediaFile(
                entry.name(),
                entry.folder(),
                entry.folder() ? OptionalLong.empty() : OptionalLong.of(entry.bytes()),
                Optional.of(entry.modified()));
    }

    /** Why what lies there can't be believed. */
    Optional<Trouble> wrong() {
        if (mount.isEmpty()) {
            return network.folder(RECORDINGS).why();
        }
        Answer<Optional<List<MediaFile>>> disk = onDisk(RECORDINGS);
        if (disk.why().isPresent()) {
            return disk.why();
        }
        Set<String> here = names(disk);
        Set<String> there = names(network.folder(RECORDINGS));
        Set<String> both = new HashSet<>(here);
        both.retainAll(there);
        boolean other = !there.isEmpty() && both.isEmpty();
        if (disk.found().orElseThrow().isEmpty() || other) {
            return Optional.of(new Trouble(
                    Trouble.Kind.NOT_THIS_NVR,
                    "The media folder given here is not the one Frigate writes to: other days are in it. Mount"
                            + " Frigate's /media/frigate and correct the path."));
        }
        return Optional.empty();
    }

    private static Set<String> names(Answer<Optional<List<MediaFile>>> answer) {
        return answer.found().flatMap(found -> found).orElse(List.of()).stream()
                .map(MediaFile::name)
                .collect(Collectors.toSet());
    }
}
