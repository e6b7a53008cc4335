package obscura.e2e.frigate.api;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import obscura.e2e.frigate.disk.Films;
import obscura.e2e.frigate.disk.MediaFolder;
import obscura.e2e.frigate.state.Book;
import obscura.e2e.frigate.state.Configuration;
import obscura.e2e.frigate.state.FrigateTrap;
import obscura.e2e.frigate.state.FrigateVersion;
import obscura.e2e.frigate.state.Traps;
import obscura.e2e.frigate.wire.Request;

/**
 * All that the calls of the API work on.
 *
 * @param clock what it thinks the time is
 * @param names makes the ends of ids
 * @param restart what a restart does
 */
public record Inside(
        FrigateVersion version,
        Traps traps,
        Configuration config,
        Book book,
        MediaFolder media,
        Films films,
        Clock clock,
        Random names,
        Runnable restart) {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

    public boolean has(FrigateTrap trap) {
        return traps.has(trap);
    }

    /** As its own clock says it, in seconds since 1970. */
    public double now() {
        return clock.millis() / 1000.0 + ahead();
    }

    /** How many rows a list holds at most, whatever was asked for. */
    long most() {
        return has(FrigateTrap.API_LISTS_SHORT) ? 5 : Long.MAX_VALUE;
    }

    /** How many seconds its clock is ahead of the world's. */
    public double ahead() {
        return has(FrigateTrap.CLOCK_AHEAD) ? 3600 : 0;
    }

    /** Six letters and digits, as ids end. */
    public String sixLetters() {
        StringBuilder text = new StringBuilder();
        synchronized (names) {
            names.ints(6, 0, LETTERS.length()).forEach(i -> text.append(LETTERS.charAt(i)));
        }
        return text.toString();
    }

    /** As {@code 1795403710.0-s0wz1t}. */
    public String id(double start) {
        return plain(start) + "-" + sixLetters();
    }

    /** Seconds as Frigate writes them into names: {@code 1795403710.0}. */
    public static String plain(double seconds) {
        return BigDecimal.valueOf(seconds).toPlainString().replaceAll("^(\\d+)$", "$1.0");
    }

    /** The cameras a query is about: those named that there are; all of them when it names none. */
    List<String> cameras(Request request) {
        String asked =
                request.asked("cameras").or(() -> request.asked("camera")).orElse("all");
        Collection<String> known = config.cameras();
        if (asked.equals("all")) {
            return List.copyOf(known);
        }
        List<String> wanted = new ArrayList<>(List.of(asked.split(",")));
        wanted.retainAll(known);
        return wanted;
    }

    /** A number of the query, or another one when it is absent. */
    static double number(Request request, String name, double otherwise) {
        return request.asked(name).map(Double::parseDouble).orElse(otherwise);
    }
}
