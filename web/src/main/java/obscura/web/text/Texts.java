package obscura.web.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences, times and numbers for one visitor. A key such as {@code signin.title} is the sentence {@code title} in the
 * folder of the screen {@code signin}; {@code {0}} in a sentence is its first argument. Any thread.
 */
public final class Texts {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Language language;
    private final Sentences sentences;
    private final ZoneId zone;

    /** @param zone the site's, in which all times are told */
    public Texts(Language language, Sentences sentences, ZoneId zone) {
        this.language = language;
        this.sentences = sentences;
        this.zone = zone;
    }

    public Language language() {
        return language;
    }

    public ZoneId zone() {
        return zone;
    }

    /** Whether there is a sentence of that key. */
    public boolean knows(String key) {
        try {
            return sentences.find(language, key) != null;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    /** @throws IllegalArgumentException when no such sentence exists */
    public String of(String key, Object... arguments) {
        // In one go, so that what an argument says is never taken for a place.
        return PLACE.matcher(sentences.find(language, key))
                .replaceAll(place -> Matcher.quoteReplacement(argument(place, arguments)));
    }

    private static String argument(MatchResult place, Object[] arguments) {
        int number = Integer.parseInt(place.group(1));
        return number < arguments.length ? String.valueOf(arguments[number]) : place.group();
    }

    /** The sentence {@code key.one} or {@code key.many}; its first argument is the number. */
    public String count(String key, long number) {
        return of(key + (number == 1 ? ".one" : ".many"), number(number));
    }

    public String number(long number) {
        return String.format(language.locale(), "%,d", number);
    }

    /** Day and time to the minute. */
    public String time(Instant time) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale())
                .format(time.atZone(zone));
    }

    /** Day and time to the second, with its zone: twice in autumn a time alone does not say which one is meant. */
    public String exact(Instant time) {
        return date(LocalDate.ofInstant(time, zone)) + ", " + clock(time) + " " + zoneName(time);
    }

    private String zoneName(Instant time) {
        return DateTimeFormatter.ofPattern("zzz", locale()).format(time.atZone(zone));
    }

    /** From one time to another, each to the second; the day once where both are of one. */
    public String span(Instant from, Instant to) {
        LocalDate first = LocalDate.ofInstant(from, zone);
        LocalDate last = LocalDate.ofInstant(to, zone);
        return date(first) + ", " + clock(from) + " – " + (last.equals(first) ? "" : date(last) + ", ") + clock(to);
    }

    /** As {@link #span}, with the zone. */
    public String exactSpan(Instant from, Instant to) {
        boolean same = zoneName(from).equals(zoneName(to));
        return same ? span(from, to) + " " + zoneName(to) : exact(from) + " – " + exact(to);
    }

    /** Time of day to the second. */
    public String clock(Instant time) {
        return DateTimeFormatter.ofPattern("HH:mm:ss", locale()).format(time.atZone(zone));
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale())
                .format(day);
    }

    /** A day without its weekday, such as 3 Mar 2026. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale())
                .format(day);
    }

    /** Such as 1:05:09 or 2:30. */
    public String length(Duration length) {
        long s = length.toSeconds();
        return s >= 3600
                ? String.format(Locale.ROOT, "%d:%02d:%02d", s / 3600, s / 60 % 60, s % 60)
                : String.format(Locale.ROOT, "%d:%02d", s / 60, s % 60);
    }

    public String bytes(long bytes) {
        double size = bytes;
        String[] units = {"B", "kB", "MB", "GB", "TB"};
        int unit = 0;
        while (size >= 1000 && unit < units.length - 1) {
            size /= 1000;
            unit++;
        }
        return String.format(language.locale(), unit == 0 ? "%.0f %s" : "%.1f %s", size, units[unit]);
    }

    /** English as Europeans write it: the day first, 24 hours. */
    private Locale locale() {
        return language == Language.ENGLISH ? Locale.UK : language.locale();
    }
}
