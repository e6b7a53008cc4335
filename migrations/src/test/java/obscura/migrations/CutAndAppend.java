package obscura.migrations;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import obscura.plugin.journal.EntryRange;

/** Appends month by month and cuts each month that is over, in a process of its own; says each entry once it is kept. */
public final class CutAndAppend {
    private CutAndAppend() {}

    /** @param arguments home */
    public static void main(String[] arguments) {
        Path home = Path.of(arguments[0]);
        try (Kept kept = Kept.in(home)) {
            SqlOldEntries old = kept.old(home);
            for (int month = 0; month < 100_000; month++) {
                for (int i = 0; i < 3; i++) {
                    System.out.println(kept.append(Kept.note("yard")).number());
                    System.out.flush();
                }
                kept.wind(Duration.ofDays(31));
                List<EntryRange> months = old.months(kept.now());
                months.forEach(over -> old.cut(over, JournalCutTest.RULE, kept.now()));
            }
        }
    }
}
