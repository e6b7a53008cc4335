package obscura.plugin.nvr.frigate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.kept.KeptItem;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.nvr.kept.Said;
import obscura.plugin.nvr.line.NvrPath;
import obscura.plugin.nvr.line.NvrReply;

/**
 * Deletes recordings over the network, which Frigate does from 0.18 on, by ranges with both their ends in them (trap 4): so a
 * range goes from the middle of its first recording to the middle of its last, for real ones overlap a little. It is not asked
 * for when it touches a recording that must stay, and never reaches over a gap, where one may lie that was not listed. Always
 * with the camera's name, for without it all cameras' recordings go.
 */
final class DeleteRecordings {
    private static final Duration INSIDE = Duration.ofMillis(1);
    private static final Duration GAP = Duration.ofSeconds(1);
    private static final Duration AROUND = Duration.ofMinutes(10);
    private static final Duration LONGEST_WINDOW = Duration.ofHours(6);
    private static final int LONGEST_RUN = 100;

    private final FrigateCalls calls;
    private final SegmentRows rows;

    DeleteRecordings(FrigateCalls calls, SegmentRows rows) {
        this.calls = calls;
        this.rows = rows;
    }

    /** Recordings of one camera, one after the other, with the rows that know them. */
    private record Run(List<KeptItem> items, Instant from, Instant to) {}

    void delete(Asked asked) {
        List<KeptItem> mine = new ArrayList<>(asked.of(KeptKind.RECORDING));
        mine.sort(Comparator.comparing(item -> start(item)));
        int first = 0;
        for (int next = 1; next <= mine.size(); next++) {
            boolean full = next == mine.size()
                    || start(mine.get(next)).isAfter(start(mine.get(first)).plus(LONGEST_WINDOW));
            if (full) {
                window(asked, mine.subList(first, next));
                first = next;
            }
        }
    }

    private static Instant start(KeptItem item) {
        return SegmentPath.of(item.key()).orElseThrow().start();
    }

    private void window(Asked asked, List<KeptItem> items) {
        String camera = items.get(0).camera();
        Instant after = start(items.get(0)).minus(AROUND);
        Instant before = start(items.get(items.size() - 1)).plus(AROUND);
        Answer<List<SegmentRow>> known = rows.of(camera, after, before);
        if (known.why().isPresent()) {
            items.forEach(item -> asked.trouble(item, known.why().get()));
            return;
        }
        Map<Instant, KeptItem> wanted = new HashMap<>();
        items.forEach(item -> wanted.put(start(item), item));
        for (Run run : runs(known.found().orElseThrow(), wanted)) {
            run(asked, camera, run, known.found().orElseThrow(), wanted);
        }
        for (KeptItem item : items) {
            boolean unknown = known.found().orElseThrow().stream()
                    .noneMatch(row -> row.second().equals(start(item)));
            if (unknown && asked.wentAlong(item)) {
                asked.say(item, Said.Word.NOT_THERE, "It has no row any more.");
            } else if (unknown) {
                asked.refuse(
                        item,
                        "Frigate has no row of it. Should its file be left, mount Frigate's media folder or let"
                                + " Frigate's media sync remove orphans: no call deletes it alone.");
            }
        }
    }

    /** As long as may be: a run ends where a recording comes that stays. */
    private static List<Run> runs(List<SegmentRow> known, Map<Instant, KeptItem> wanted) {
        List<Run> runs = new ArrayList<>();
        List<SegmentRow> open = new ArrayList<>();
        for (SegmentRow row : known) {
            boolean mine = wanted.containsKey(row.second());
            if (!open.isEmpty() && (!mine || open.size() == LONGEST_RUN || isApart(open, row))) {
                runs.add(run(open, wanted));
                open.clear();
            }
            if (mine) {
                open.add(row);
            }
        }
        if (!open.isEmpty()) {
            runs.add(run(open, wanted));
        }
        return runs;
    }

    private static boolean isApart(List<SegmentRow> open, SegmentRow next) {
        return open.get(open.size() - 1).end().plus(GAP).isBefore(next.start());
    }

    private static Run run(List<SegmentRow> rows, Map<Instant, KeptItem> wanted) {
        List<KeptItem> items =
                rows.stream().map(row -> wanted.get(row.second())).distinct().toList();
        Instant from = middle(rows.get(0));
        Instant to = middle(rows.get(rows.size() - 1));
        return from.isBefore(to) ? new Run(items, from, to) : new Run(items, to.minus(INSIDE), from.plus(INSIDE));
    }

    private static Instant middle(SegmentRow row) {
        return row.start().plus(Duration.between(row.start(), row.end()).dividedBy(2));
    }

    private void run(Asked asked, String camera, Run run, List<SegmentRow> known, Map<Instant, KeptItem> wanted) {
        Optional<SegmentRow> other = known.stream()
                .filter(row -> !wanted.containsKey(row.second()) && row.touches(run.from(), run.to()))
                .findFirst();
        if (other.isPresent()) {
            run.items()
                    .forEach(item -> asked.refuse(
                            item,
                            "It overlaps a recording that was not asked for, and Frigate would delete both. Mount its media"
                                    + " folder to delete it alone."));
            return;
        }
        NvrPath path = NvrPath.of("/api/recordings/start")
                .then(SegmentRows.seconds(run.from()))
                .then("end")
                .then(SegmentRows.seconds(run.to()))
                .with("cameras", camera);
        Answer<NvrReply> answer = calls.delete(path);
        run.items().forEach(item -> asked.answered(item, answer));
        boolean noSuchCall =
                answer.found().filter(reply -> reply.status() == 404).isPresent();
        if (noSuchCall) {
            run.items()
                    .forEach(item -> asked.say(
                            item, Said.Word.REFUSED, "This Frigate has no way to delete recordings over the network."));
        }
    }
}
