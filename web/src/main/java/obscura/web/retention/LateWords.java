package obscura.web.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.Cameras;
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

    /** What is overdue of one camera in one place, since when and why. */
    static String sentence(RetentionWords words, Cameras cameras, Overdue.Line line, Instant now) {
        String key = line.items() == 1 ? "retention.attention.late.one" : "retention.attention.late.many";
        String place = words.place(line.place());
        String camera = line.camera().flatMap(cameras::find).map(Camera::name).orElse(place);
        String late = new LateWords(words.texts(), new Overdue(List.of(line), true), now).late();
        String items = words.texts().number(line.items());
        return (words.texts().of(key, items, camera, late, place) + " " + words.saying(line.said())).strip();
    }

    /** Minutes, hours or days, whichever says it best. */
    static String length(Texts texts, Duration late) {
        if (late.toHours() >= 48) {
            return texts.count("retention.late.days", late.toDays());
        }
        return late.toMinutes() >= 60
                ? texts.count("retention.late.hours", late.toHours())
                : texts.count("retention.late.minutes", late.toMinutes());
    }
}
