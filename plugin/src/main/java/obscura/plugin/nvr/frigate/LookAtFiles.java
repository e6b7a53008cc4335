package obscura.plugin.nvr.frigate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.kept.Look.Standing;

/**
 * Whether files are still there, in Frigate's own lists and, where it is mounted, on the disk. Gone only when every way of
 * looking says so. One of these looks at a few hundred files, and at each folder once.
 */
final class LookAtFiles {
    private final Media media;
    private final Map<String, Answer<Optional<List<MediaFile>>>> network = new HashMap<>();
    private final Map<String, Answer<Optional<List<MediaFile>>>> disk = new HashMap<>();

    LookAtFiles(Media media) {
        this.media = media;
    }

    Standing at(String path) {
        Standing listed = at(path, folder -> network.computeIfAbsent(folder, media::overNetwork));
        if (media.mount().isEmpty()) {
            return listed;
        }
        Standing onDisk = at(path, folder -> disk.computeIfAbsent(folder, media::onDisk));
        if (listed == Standing.STILL_THERE || onDisk == Standing.STILL_THERE) {
            return Standing.STILL_THERE;
        }
        return listed == onDisk ? listed : Standing.UNKNOWN;
    }

    /** What lies in a folder, as far as Frigate's own list says it; nothing when there is no such folder. */
    Answer<List<MediaFile>> in(String folder) {
        return network.computeIfAbsent(folder, media::overNetwork).map(found -> found.orElse(List.of()));
    }

    String how() {
        return media.mount().isEmpty() ? "Frigate's list of files" : "the disk and Frigate's list of files";
    }

    /** How large it is, where it is there and that is known. */
    Optional<MediaFile> file(String path) {
        int slash = path.lastIndexOf('/');
        Answer<Optional<List<MediaFile>>> answer =
                network.computeIfAbsent(path.substring(0, slash), media::overNetwork);
        return answer.found().flatMap(found -> found).orElse(List.of()).stream()
                .filter(file -> file.name().equals(path.substring(slash + 1)))
                .findFirst();
    }

    /** A folder that is absent proves something only when the one above could be listed and does not show it. */
    private static Standing at(String path, Function<String, Answer<Optional<List<MediaFile>>>> folder) {
        int slash = path.lastIndexOf('/');
        if (slash < 0) {
            return Standing.UNKNOWN;
        }
        Optional<Optional<List<MediaFile>>> listed =
                folder.apply(path.substring(0, slash)).found();
        if (listed.isEmpty()) {
            return Standing.UNKNOWN;
        }
        if (listed.get().isEmpty()) {
            return at(path.substring(0, slash), folder) == Standing.GONE ? Standing.GONE : Standing.UNKNOWN;
        }
        String name = path.substring(slash + 1);
        boolean there = listed.get().get().stream().anyMatch(file -> file.name().equals(name));
        if (there) {
            return Standing.STILL_THERE;
        }
        boolean bare = listed.get().get().isEmpty() && path.indexOf('/') == slash;
        return bare && !holdsRecordings(folder) ? Standing.UNKNOWN : Standing.GONE;
    }

    /** A folder at the top that is empty may be a disk that is not mounted, there or here. */
    private static boolean holdsRecordings(Function<String, Answer<Optional<List<MediaFile>>>> folder) {
        return folder.apply(Media.RECORDINGS)
                .found()
                .flatMap(found -> found)
                .filter(days -> !days.isEmpty())
                .isPresent();
    }
}
