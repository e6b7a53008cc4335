package obscura.web.retention;

import java.time.Duration;
import java.time.Instant;
import obscura.retention.schedule.Overdue;
import obscura.web.text.Texts;

/** What is overdue, in words. */
public record LateWords(Texts texts, Overdue overdue, Instant now) {
    public boolean isSome() {
        return overdue.items() > 0;
    }

    /** Such as {@code 12} or {@code 1,000 or more}. */
    public String items() {
        String number = texts.number(overdue.items());
        return overdue.whole() ? number : texts.of("retention.ormore", number);
    }

    public String late() {
        return length(texts, overdue.late(now));
    }

    /** Minutes, hours or days, whichever says it best. */
    static String length(Texts texts, Duration late) {
        if (late.toHours() >= 48) {
            return texts.count("retention.days", late.toDays());
        }
        return late.toMinutes() >= 60
                ? texts.count("retention.hours", late.toHours())
                : texts.count("retention.minutes", late.toMinutes());
    }
}
