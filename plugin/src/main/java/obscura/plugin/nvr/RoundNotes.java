package obscura.plugin.nvr;

import java.util.ArrayList;
import java.util.List;
import obscura.plugin.id.NvrId;
import obscura.plugin.nvr.IndexReport.Refused;
import obscura.plugin.nvr.pattern.ShownName;

/** Counts and sentences of one round, bounded. */
final class RoundNotes {
    long files;
    long added;
    long changed;
    long removed;
    long waiting;
    long notRemoved;
    long future;
    private long refusedFiles;
    private final List<String> problems = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();

    void problem(String sentence) {
        if (problems.size() < IndexReport.MOST) {
            problems.add(sentence);
        }
    }

    void refused(String path, String why) {
        refusedFiles++;
        if (refused.size() < IndexReport.MOST) {
            refused.add(new Refused(ShownName.of(path), why));
        }
    }

    IndexReport report(NvrId nvr, Reach reach, boolean finished) {
        if (future > 0) {
            problem(future + (future == 1 ? " file says it was" : " files say they were") + " recorded more than a day"
                    + " from now. Check the clocks of this machine and of the recorder, and the zone.");
        }
        return new IndexReport(
                nvr,
                reach,
                files,
                added,
                changed,
                removed,
                waiting,
                notRemoved,
                problems,
                refused,
                refusedFiles,
                finished);
    }
}
