package obscura.plugin.nvr.pattern;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/** Reads the names of files by one pattern. */
public final class NameReader {
    private static final int FIRST_YEAR = 1970;

    private final List<Part> parts;
    private final ZoneId zone;

    NameReader(List<Part> parts, ZoneId zone) {
        this.parts = List.copyOf(parts);
        this.zone = zone;
    }

    /** How many names a path has, the file's included; 1 when all files lie in the folder itself. */
    public int depth() {
        return parts.size();
    }

    /** Whether a folder's name can be the one at this depth, from 0. */
    public boolean fits(int depth, String folder) {
        return depth < parts.size() - 1
                && parts.get(depth).regex().matcher(folder).matches();
    }

    /**
     * @param path names joined by {@code /}, without the file's ending
     * @param modified when the file was last written to; decides between two times that are called the same
     */
    public NameReading read(String path, Instant modified) {
        String[] names = path.split("/", -1);
        if (names.length != parts.size()) {
            return new NameReading.Other();
        }
        Map<Field, String> said = new EnumMap<>(Field.class);
        for (int i = 0; i < names.length; i++) {
            Matcher match = parts.get(i).regex().matcher(names[i]);
            if (!match.matches()) {
                return new NameReading.Other();
            }
            Optional<NameReading> contradiction = collect(parts.get(i), match, said);
            if (contradiction.isPresent()) {
                return contradiction.get();
            }
        }
        return placed(said, modified);
    }

    private static Optional<NameReading> collect(Part part, Matcher match, Map<Field, String> said) {
        for (int i = 0; i < part.fields().size(); i++) {
            Field field = part.fields().get(i);
            String now = field.free() ? match.group(i + 1) : digits(match.group(i + 1));
            String before = said.put(field, now);
            if (before != null && !field.free() && !before.equals(now)) {
                return Optional.of(new NameReading.NoSuchTime("Its names say two different times."));
            }
        }
        return Optional.empty();
    }

    private NameReading placed(Map<Field, String> said, Instant modified) {
        String group = said.get(Field.GROUP);
        String camera = (group == null ? "" : group + "/") + said.get(Field.CAMERA);
        try {
            LocalDate day = day(said);
            if (day.getYear() < FIRST_YEAR) {
                return new NameReading.NoSuchTime("Its name says a year before " + FIRST_YEAR + ".");
            }
            Optional<Instant> start =
                    time(said).map(time -> LocalTimes.at(LocalDateTime.of(day, time), zone, modified));
            return new NameReading.Placed(camera, day, start);
        } catch (DateTimeException e) {
            return new NameReading.NoSuchTime("Its name says a day or time that does not exist.");
        }
    }

    private static LocalDate day(Map<Field, String> said) {
        String date = said.get(Field.DATE);
        if (date != null) {
            return LocalDate.of(number(date, 0, 4), number(date, 4, 6), number(date, 6, 8));
        }
        int year = said.containsKey(Field.YEAR)
                ? Integer.parseInt(said.get(Field.YEAR))
                : 2000 + Integer.parseInt(said.get(Field.SHORT_YEAR));
        return LocalDate.of(year, Integer.parseInt(said.get(Field.MONTH)), Integer.parseInt(said.get(Field.DAY)));
    }

    private static Optional<LocalTime> time(Map<Field, String> said) {
        String time = said.get(Field.TIME);
        if (time != null) {
            return Optional.of(LocalTime.of(number(time, 0, 2), number(time, 2, 4), number(time, 4, 6)));
        }
        if (!said.containsKey(Field.HOUR)) {
            return Optional.empty();
        }
        int nanos = Integer.parseInt(said.getOrDefault(Field.MILLI, "0")) * 1_000_000;
        return Optional.of(LocalTime.of(
                Integer.parseInt(said.get(Field.HOUR)),
                Integer.parseInt(said.get(Field.MINUTE)),
                Integer.parseInt(said.getOrDefault(Field.SECOND, "0")),
                nanos));
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }
}
