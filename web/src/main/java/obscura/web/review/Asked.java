package obscura.web.review;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import obscura.plugin.time.Span;
import obscura.web.http.Call;
import obscura.web.http.Form;

/**
 * Where somebody is in a review; stands in the address, so that a page that is loaded again is the same.
 *
 * @param at the time of the big picture, microseconds in the time of the look; less than 0 where none is named
 * @param moment the moment to check they are at
 * @param drawn the drawn region they are at
 * @param show how many tracks are listed
 * @param told a key of what to tell once
 */
public record Asked(long at, String moment, String drawn, int show, String told) {
    static final int LISTED = 40;
    private static final int MOST_LISTED = 2000;

    static Asked in(Call call) {
        return of(name -> call.query(name).orElse(""));
    }

    static Asked in(Form form) {
        return of(form::text);
    }

    private static Asked of(Function<String, String> field) {
        return new Asked(
                number(field.apply("at"), -1, Span.FOREVER - 1),
                id(field.apply("m")),
                id(field.apply("d")),
                (int) Math.max(LISTED, number(field.apply("show"), LISTED, MOST_LISTED)),
                field.apply("told").matches("outdated|open") ? field.apply("told") : "");
    }

    private static long number(String text, long otherwise, long most) {
        return text.matches("[0-9]{1,18}") ? Math.min(most, Long.parseLong(text)) : otherwise;
    }

    private static String id(String text) {
        return text.matches("[A-Za-z0-9._-]{1,64}") ? text : "";
    }

    Asked at(long time) {
        return new Asked(time, moment, drawn, show, "");
    }

    Asked at(long time, String nowMoment) {
        return new Asked(time, nowMoment, drawn, show, "");
    }

    public Asked withDrawn(String id) {
        return new Asked(at, moment, id, show, "");
    }

    Asked showing(int number) {
        return new Asked(at, moment, drawn, number, "");
    }

    Asked telling(String what) {
        return new Asked(at, moment, drawn, show, what);
    }

    Optional<String> tells() {
        return Optional.of(told).filter(t -> !t.isEmpty());
    }

    /** The address of the page that is there. */
    public String link(String page) {
        StringBuilder link = new StringBuilder(page);
        char joint = '?';
        for (String[] pair : new String[][] {
            {"at", at < 0 ? "" : Long.toString(at)},
            {"m", moment},
            {"d", drawn},
            {"show", show == LISTED ? "" : Integer.toString(show)},
            {"told", told}
        }) {
            if (!pair[1].isEmpty()) {
                link.append(joint)
                        .append(pair[0])
                        .append('=')
                        .append(URLEncoder.encode(pair[1], StandardCharsets.UTF_8));
                joint = '&';
            }
        }
        return link.toString();
    }
}
