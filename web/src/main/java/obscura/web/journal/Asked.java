package obscura.web.journal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import obscura.plugin.id.CameraId;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.EntryFilter;
import obscura.plugin.journal.Result;
import obscura.web.http.Call;

/** What somebody wants to see of the journal, as it stands in the address; whatever makes no sense there asks for nothing. */
public record Asked(String text, String act, String result, String who, String camera, String from, String to) {
    static Asked in(Call call) {
        return new Asked(
                query(call, "text"),
                query(call, "act"),
                query(call, "result"),
                query(call, "who"),
                query(call, "camera"),
                query(call, "from"),
                query(call, "to"));
    }

    private static String query(Call call, String name) {
        return call.query(name)
                .map(String::strip)
                .filter(v -> v.length() <= EntryFilter.LONGEST_TEXT)
                .orElse("");
    }

    /** @param zone in which days begin and end */
    EntryFilter filter(ZoneId zone) {
        return new EntryFilter(
                Arrays.stream(Act.values())
                        .filter(a -> a.word().equals(act))
                        .findFirst()
                        .map(Set::of)
                        .orElse(Set.of()),
                Optional.of(who).filter(w -> !w.isEmpty()),
                cameraId(),
                Arrays.stream(Result.values())
                        .filter(r -> r.word().equals(result))
                        .findFirst(),
                day(from).map(day -> day.atStartOfDay(zone).toInstant()),
                day(to).map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()),
                text);
    }

    /** As the rest of an address, for the next page and for downloads. */
    public String address() {
        StringJoiner parts = new StringJoiner("&");
        String[][] all = {
            {"text", text},
            {"act", act},
            {"result", result},
            {"who", who},
            {"camera", camera},
            {"from", from},
            {"to", to}
        };
        for (String[] one : all) {
            if (!one[1].isEmpty()) {
                parts.add(one[0] + "=" + URLEncoder.encode(one[1], StandardCharsets.UTF_8));
            }
        }
        return parts.toString();
    }

    public boolean isAnything() {
        return !address().isEmpty();
    }

    private Optional<CameraId> cameraId() {
        return camera.matches("[1-9]\\d{0,17}") ? Optional.of(new CameraId(Long.parseLong(camera))) : Optional.empty();
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(typed)).filter(Asked::isOfOurTime);
        } catch (java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isOfOurTime(LocalDate day) {
        return day.getYear() >= 1970 && day.getYear() <= 9999;
    }
}
