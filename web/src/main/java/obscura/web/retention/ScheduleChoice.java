package obscura.web.retention;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import obscura.plugin.ObscuraException;
import obscura.retention.schedule.Schedule;
import obscura.web.http.Form;
import obscura.web.http.View;

/** When runs begin, as plain choices; whatever is none of them is shown as its cron expression. */
public record ScheduleChoice(View view, Form form, Schedule chosen) {
    private static final Pattern DAILY = Pattern.compile("(\\d{1,2}) (\\d{1,2}) \\* \\* \\*");
    private static final Pattern WEEKLY = Pattern.compile("(\\d{1,2}) (\\d{1,2}) \\* \\* ([0-6])");
    private static final Pattern HOURLY = Pattern.compile("(\\d{1,2}) \\* \\* \\* \\*");

    public List<String> ways() {
        return List.of("daily", "weekly", "hourly", "cron", "never");
    }

    public boolean isWay(String way) {
        return way.equals(form.text("how").isEmpty() ? way() : form.text("how"));
    }

    private String way() {
        String cron = chosen.cron();
        if (cron.isEmpty()) {
            return "never";
        }
        return DAILY.matcher(cron).matches()
                ? "daily"
                : WEEKLY.matcher(cron).matches()
                        ? "weekly"
                        : HOURLY.matcher(cron).matches() ? "hourly" : "cron";
    }

    /** The time of day that is chosen, or the usual one. */
    public String at() {
        if (!form.text("at").isEmpty()) {
            return form.text("at");
        }
        Matcher daily = DAILY.matcher(chosen.cron());
        Matcher weekly = WEEKLY.matcher(chosen.cron());
        Matcher found = daily.matches() ? daily : weekly.matches() ? weekly : null;
        return found == null
                ? "03:10"
                : LocalTime.of(Integer.parseInt(found.group(2)), Integer.parseInt(found.group(1)))
                        .toString();
    }

    public boolean isDay(int day) {
        Matcher weekly = WEEKLY.matcher(chosen.cron());
        String kept = weekly.matches() ? weekly.group(3) : "0";
        String typed = form.text("day");
        return typed.isEmpty() ? day % 7 == Integer.parseInt(kept) : typed.equals(Integer.toString(day));
    }

    public String day(int day) {
        return DayOfWeek.of(day)
                .getDisplayName(TextStyle.FULL, view.texts().language().locale());
    }

    public String cron() {
        return form.text("cron").isEmpty() ? chosen.cron() : form.text("cron");
    }

    /** In a sentence. */
    public String words() {
        return switch (way()) {
            case "never" -> view.t("retention.schedule.isnever");
            case "daily" -> view.t("retention.schedule.isdaily", at(), zone());
            default -> view.t("retention.schedule.iscron", chosen.cron(), zone());
        };
    }

    private String zone() {
        return view.texts().zone().getId();
    }

    /** What was chosen; empty when something is wrong, and the form says what. */
    static Optional<Schedule> read(View view, Form form) {
        try {
            return switch (form.text("how")) {
                case "daily" -> at(view, form).map(time -> Schedule.daily(time.getHour(), time.getMinute()));
                case "weekly" ->
                    at(view, form)
                            .flatMap(time ->
                                    day(view, form).map(day -> Schedule.weekly(day, time.getHour(), time.getMinute())));
                case "hourly" -> Optional.of(Schedule.hourly(0));
                case "never" -> Optional.of(Schedule.NEVER);
                default -> cron(view, form);
            };
        } catch (ObscuraException refused) {
            form.wrong("cron", refused.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<Schedule> cron(View view, Form form) {
        if (form.text("cron").isBlank()) {
            form.wrong("cron", view.t("retention.schedule.cronmissing"));
            return Optional.empty();
        }
        return Optional.of(Schedule.typed(form.text("cron")));
    }

    private static Optional<LocalTime> at(View view, Form form) {
        return form.read("at", LocalTime::parse, view.t("retention.schedule.atbad"));
    }

    private static Optional<Integer> day(View view, Form form) {
        return form.read(
                "day", typed -> DayOfWeek.of(Integer.parseInt(typed)).getValue(), view.t("retention.schedule.atbad"));
    }
}
