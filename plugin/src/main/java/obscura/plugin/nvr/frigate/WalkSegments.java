package obscura.plugin.nvr.frigate;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.line.Patience;

/**
 * Goes through Frigate's recordings as they lie in its folders: a day, a camera of that day, an hour. Each file is matched with
 * its row for the end. Holds the files of one hour and the rows of one camera's day, whatever there is.
 */
final class WalkSegments {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern HOUR = Pattern.compile("([01]\\d|2[0-3])");
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int MOST_CAMERAS = 1_000;

    /** Thirty cameras for a year and a half. */
    static final int MOST_FOLDERS = 500_000;

    private static final Duration LONGEST_WALK = Duration.ofMinutes(30);

    private final Media media;
    private final SegmentRows rows;
    private final Clock clock;
    private final int mostFolders;

    /** @param mostFolders that one walk may open: a list that claims every day since 1970 ends all the same */
    WalkSegments(Media media, SegmentRows rows, Clock clock, int mostFolders) {
        this.media = media;
        this.rows = rows;
        this.clock = clock;
        this.mostFolders = mostFolders;
    }

    /** Takes what is walked past. */
    interface Take {
        void segment(Segment segment);

        void refused(String path, String why);

        /** Nothing is known of what lies below this path. */
        void unread(String path, String why);

        boolean goOn();
    }

    /**
     * @param from recordings that end before it may be left out
     * @param to recordings that start after it may be left out
     * @param wanted which cameras
     */
    void walk(Instant from, Instant to, Predicate<String> wanted, Take take) {
        Instant early = from.isBefore(Instant.EPOCH) ? Instant.EPOCH : from.minus(LONGEST);
        Take patient = new Patient(take, new Patience(clock, mostFolders, LONGEST_WALK));
        for (MediaFile day : newestFirst(folders(Media.RECORDINGS, DAY, patient))) {
            if (!patient.goOn()) {
                return;
            }
            day(day.name(), early, to, wanted, patient);
        }
    }

    /** What a wrong clock or a joker puts into the future comes last, so that it uses up nothing of what is real. */
    private List<MediaFile> newestFirst(List<MediaFile> days) {
        String tomorrow =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1).toString();
        Comparator<MediaFile> future = Comparator.comparing(day -> day.name().compareTo(tomorrow) > 0);
        return days.stream()
                .sorted(future.thenComparing(MediaFile::name, Comparator.reverseOrder()))
                .toList();
    }

    /** Goes on until it was asked too often; then nothing is known of what was not walked. */
    private record Patient(Take take, Patience patience) implements Take {
        @Override
        public void segment(Segment segment) {
            take.segment(segment);
        }

        @Override
        public void refused(String path, String why) {
            take.refused(path, why);
        }

        @Override
        public void unread(String path, String why) {
            take.unread(path, why);
        }

        @Override
        public boolean goOn() {
            if (!take.goOn()) {
                return false;
            }
            if (!patience.ask()) {
                take.unread(Media.RECORDINGS, patience.over().sentence());
                return false;
            }
            return true;
        }
    }

    private void day(String name, Instant from, Instant to, Predicate<String> wanted, Take take) {
        Optional<LocalDate> date = date(name);
        if (date.isEmpty()
                || !overlaps(date.get().atStartOfDay(ZoneOffset.UTC).toInstant(), ChronoUnit.DAYS, from, to)) {
            return;
        }
        Instant midnight = date.get().atStartOfDay(ZoneOffset.UTC).toInstant();
        String path = Media.RECORDINGS + "/" + name;
        SortedMap<String, SortedMap<Integer, String>> cameras = new TreeMap<>();
        for (MediaFile hour : folders(path, HOUR, take)) {
            int number = Integer.parseInt(hour.name());
            if (take.goOn() && overlaps(midnight.plus(Duration.ofHours(number)), ChronoUnit.HOURS, from, to)) {
                for (MediaFile camera : folders(path + "/" + hour.name(), null, take)) {
                    if (wanted.test(camera.name())) {
                        String below = path + "/" + hour.name() + "/" + camera.name();
                        add(camera.name(), number, below, cameras, take);
                    }
                }
            }
        }
        cameras.forEach((camera, hours) -> camera(camera, midnight, hours, take));
    }

    private static void add(
            String camera, int hour, String path, SortedMap<String, SortedMap<Integer, String>> cameras, Take take) {
        if (cameras.size() < MOST_CAMERAS || cameras.containsKey(camera)) {
            cameras.computeIfAbsent(camera, c -> new TreeMap<>()).put(hour, path);
        } else {
            take.unread(path, "Obscura reads no more than " + MOST_CAMERAS + " cameras of one day.");
        }
    }

    private static Optional<LocalDate> date(String name) {
        try {
            return Optional.of(LocalDate.parse(name));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static boolean overlaps(Instant start, ChronoUnit unit, Instant from, Instant to) {
        return start.isBefore(to) && start.plus(1, unit).isAfter(from);
    }

    private List<MediaFile> folders(String path, Pattern named, Take take) {
        return listed(path, take).stream()
                .filter(file -> file.folder()
                        && (named == null || named.matcher(file.name()).matches()))
                .sorted(Comparator.comparing(MediaFile::name))
                .toList();
    }

    private List<MediaFile> listed(String path, Take take) {
        Answer<Optional<List<MediaFile>>> answer = media.folder(path);
        answer.why().ifPresent(why -> take.unread(path, why.sentence()));
        return answer.found().flatMap(found -> found).orElse(List.of());
    }

    private void camera(String camera, Instant midnight, SortedMap<Integer, String> hours, Take take) {
        if (!take.goOn()) {
            return;
        }
        Instant first = midnight.plus(Duration.ofHours(hours.firstKey()));
        Instant last = midnight.plus(Duration.ofHours(hours.lastKey() + 1L));
        Answer<List<SegmentRow>> answer = rows.of(camera, first, last);
        if (answer.why().isPresent()) {
            hours.values().forEach(path -> take.unread(path, answer.why().get().sentence()));
            return;
        }
        Map<Instant, SegmentRow> byStart = answer.found().orElseThrow().stream()
                .collect(Collectors.toMap(SegmentRow::second, Function.identity(), (one, other) -> one));
        hours.values().forEach(path -> hour(path, byStart, take));
    }

    private void hour(String path, Map<Instant, SegmentRow> byStart, Take take) {
        if (!take.goOn()) {
            return;
        }
        for (MediaFile file : listed(path, take)) {
            String whole = path + "/" + file.name();
            Optional<SegmentPath> named = SegmentPath.of(whole);
            if (named.isPresent() && !file.folder()) {
                take.segment(segment(named.get(), whole, file, byStart));
            } else if (file.name().endsWith(".mp4")) {
                take.refused(whole, "It is not named as Frigate names its recordings.");
            }
        }
    }

    private static Segment segment(SegmentPath named, String path, MediaFile file, Map<Instant, SegmentRow> byStart) {
        Optional<SegmentRow> row = Optional.ofNullable(byStart.get(named.start()));
        return new Segment(
                named.camera(),
                named.start(),
                row.map(SegmentRow::end),
                path,
                file.bytes(),
                file.modified().orElse(named.start()));
    }
}
