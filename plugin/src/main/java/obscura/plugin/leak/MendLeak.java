package obscura.plugin.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import obscura.plugin.ObscuraException;
import obscura.plugin.broker.Broker;
import obscura.plugin.leak.Finding.Source;
import obscura.plugin.nvr.NvrDoor;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.NvrScan;
import obscura.plugin.nvr.control.Trouble;

/** Does what can be done about one finding; what is seen afterwards replaces what was known. */
record MendLeak(Doors doors) {
    private static final String NO_WAY = "There is no way to the recorder now. Check its settings, then look again.";

    Mended now(Scan before, Finding finding, Scans scans) {
        Answer<List<Finding>> left;
        try {
            left = switch (finding.source()) {
                case RECORDER -> recorder(before, finding);
                case BROKER -> broker(before, finding);
            };
        } catch (ObscuraException e) {
            return new Mended.NotDone(new Trouble(Trouble.Kind.BROKEN_ANSWER, e.getMessage()));
        }
        if (left instanceof Answer.No<List<Finding>> no) {
            return new Mended.NotDone(no.trouble());
        }
        List<Finding> still = left.found().orElseThrow();
        scans.put(replaced(before, finding, still));
        return still.stream().anyMatch(finding::isLike) ? new Mended.StillThere() : new Mended.Gone();
    }

    private Answer<List<Finding>> recorder(Scan before, Finding finding) {
        Optional<NvrScan> scan = doors.nvr(before.nvr()).flatMap(NvrDoor::scan);
        return scan.map(door -> door.mend(finding.sighting())
                        .map(left -> left.stream()
                                .map(sighting -> new Finding(Source.RECORDER, sighting))
                                .toList()))
                .orElseGet(() -> Answer.no(Trouble.Kind.UNREACHABLE, NO_WAY));
    }

    /** The others of that camera were not looked at: they stay. */
    private Answer<List<Finding>> broker(Scan before, Finding finding) {
        Optional<Broker> broker = doors.broker(before.nvr());
        if (broker.isEmpty()) {
            return Answer.no(Trouble.Kind.UNREACHABLE, "No broker is set for this recorder any more. Look again.");
        }
        List<Finding> others = before.findings().stream()
                .filter(finding::isOneMendingWith)
                .filter(other -> !other.isLike(finding))
                .toList();
        return broker.get().clear(finding.where()).map(left -> {
            List<Finding> all = new ArrayList<>(others);
            left.ifPresent(picture -> all.add(finding));
            return all;
        });
    }

    private static Scan replaced(Scan before, Finding finding, List<Finding> left) {
        List<Finding> findings = new ArrayList<>(before.findings().stream()
                .filter(other -> !finding.isOneMendingWith(other))
                .toList());
        findings.addAll(left);
        return new Scan(
                before.nvr(),
                before.tried(),
                before.seen(),
                findings,
                before.days(),
                before.online(),
                before.counts(),
                before.failure());
    }
}
