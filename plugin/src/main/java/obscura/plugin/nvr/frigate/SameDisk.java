package obscura.plugin.nvr.frigate;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import obscura.plugin.nvr.control.Answer;

/**
 * Whether a folder that is mounted here is the one Frigate writes to. Another Frigate's has the same days and perhaps the same
 * cameras; its files have other names and sizes. Looks at the newest few folders of recordings.
 */
record SameDisk(
        Function<String, Answer<Optional<List<MediaFile>>>> network,
        Function<String, Answer<Optional<List<MediaFile>>>> disk) {
    /** Day, hour, camera. */
    private static final int DEPTH = 3;

    private static final int MOST_OF_EACH = 3;

    enum Verdict {
        SAME,
        OTHER,
        /** There is nothing to compare. */
        NOTHING
    }

    Verdict verdict() {
        Set<String> days = names(files(disk, Media.RECORDINGS));
        Set<String> there = names(files(network, Media.RECORDINGS));
        Verdict files = below(Media.RECORDINGS, DEPTH);
        if (files != Verdict.NOTHING || there.isEmpty() && days.isEmpty()) {
            return files;
        }
        days.retainAll(there);
        return days.isEmpty() ? Verdict.OTHER : Verdict.NOTHING;
    }

    private Verdict below(String path, int depth) {
        List<MediaFile> there = files(network, path);
        if (depth == 0) {
            return compared(there, files(disk, path));
        }
        Verdict verdict = Verdict.NOTHING;
        for (String name : newest(there)) {
            Verdict inner = below(path + "/" + name, depth - 1);
            if (inner == Verdict.SAME) {
                return inner;
            }
            verdict = inner == Verdict.OTHER ? inner : verdict;
        }
        return verdict;
    }

    private static List<String> newest(List<MediaFile> files) {
        return files.stream()
                .filter(MediaFile::folder)
                .map(MediaFile::name)
                .sorted(Comparator.reverseOrder())
                .limit(MOST_OF_EACH)
                .toList();
    }

    /** Most of them, because one may have been written or deleted meanwhile. */
    private static Verdict compared(List<MediaFile> there, List<MediaFile> here) {
        Set<Known> known = known(here);
        long same = known(there).stream().filter(known::contains).count();
        if (there.isEmpty()) {
            return Verdict.NOTHING;
        }
        return same * 2 > there.size() ? Verdict.SAME : Verdict.OTHER;
    }

    private record Known(String name, OptionalLong bytes) {}

    private static Set<Known> known(List<MediaFile> files) {
        Set<Known> known = new HashSet<>();
        files.forEach(file -> known.add(new Known(file.name(), file.bytes())));
        return known;
    }

    private static List<MediaFile> files(Function<String, Answer<Optional<List<MediaFile>>>> list, String path) {
        return list.apply(path).found().flatMap(found -> found).orElse(List.of());
    }

    private static Set<String> names(List<MediaFile> files) {
        Set<String> names = new HashSet<>();
        files.forEach(file -> names.add(file.name()));
        return names;
    }
}
