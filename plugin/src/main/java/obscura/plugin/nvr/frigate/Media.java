package obscura.plugin.nvr.frigate;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.folder.MountedFolder;
import obscura.plugin.nvr.folder.MountedFolder.Entry;

/**
 * Frigate's media folder: where it is mounted here, the disk; else the lists of its nginx. A mount that is another folder than
 * Frigate's is noticed by what lies in it.
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
        boolean readable =
                network.folder(RECORDINGS).found().flatMap(found -> found).isPresent();
        if (disk.found().orElseThrow().isEmpty() || readable && isOther()) {
            return Optional.of(new Trouble(
                    Trouble.Kind.NOT_THIS_NVR,
                    "The media folder given here is not the one Frigate writes to: other recordings are in it. Mount"
                            + " Frigate's /media/frigate and correct the path."));
        }
        return Optional.empty();
    }

    private boolean isOther() {
        return new SameDisk(network::folder, this::onDisk).verdict() == SameDisk.Verdict.OTHER;
    }

    /** Why nothing may be deleted there: also where Frigate does not show what it has, so that nobody can compare. */
    Optional<Trouble> untouchable() {
        if (mount.isEmpty()) {
            return Optional.empty();
        }
        Answer<Optional<List<MediaFile>>> shown = network.folder(RECORDINGS);
        boolean hidden = shown.found().filter(Optional::isEmpty).isPresent();
        return shown.why()
                .or(() -> hidden
                        ? Optional.of(new Trouble(
                                Trouble.Kind.CANT,
                                "Frigate does not show its list of files, so that it can't be seen whether the media"
                                        + " folder given here is its own. Let what stands before it pass /recordings,"
                                        + " /clips and /exports on."))
                        : wrong());
    }
}
