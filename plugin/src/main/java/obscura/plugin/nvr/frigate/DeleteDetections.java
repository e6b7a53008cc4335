package obscura.plugin.nvr.frigate;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.frigate.DetectionRows.Row;
import obscura.plugin.nvr.kept.KeptItem;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.nvr.kept.Look.Standing;
import obscura.plugin.nvr.kept.Said;
import obscura.plugin.nvr.line.Json;
import obscura.plugin.nvr.line.NvrPath;
import obscura.plugin.nvr.line.NvrReply;
import obscura.plugin.nvr.line.NvrRequest.Verb;

/**
 * Deletes events and reviews. Frigate takes the snapshots along with an event, and with a review every recording that touches
 * it, in every version: so one goes only when all that go with it were asked for too.
 */
final class DeleteDetections {
    private static final Duration AROUND = Duration.ofMinutes(10);

    private final FrigateCalls calls;
    private final DetectionRows detections;
    private final SegmentRows segments;
    private final Media media;

    DeleteDetections(FrigateCalls calls, DetectionRows detections, SegmentRows segments, Media media) {
        this.calls = calls;
        this.detections = detections;
        this.segments = segments;
        this.media = media;
    }

    void events(Asked asked) {
        LookAtFiles look = new LookAtFiles(media);
        for (KeptItem item : asked.of(KeptKind.EVENT)) {
            if (!KeptName.isRow(item.key())) {
                asked.refuse(item, "This is no event of Frigate's.");
                continue;
            }
            Answer<Optional<Row>> row = detections.event(item.key());
            if (row.why().isPresent()) {
                asked.trouble(item, row.why().get());
            } else {
                event(asked, item, row.found().orElseThrow(), look);
            }
        }
    }

    private void event(Asked asked, KeptItem item, Optional<Row> row, LookAtFiles look) {
        if (row.isEmpty()) {
            asked.say(item, Said.Word.NOT_THERE, "Frigate has no such event.");
        } else if (!row.get().camera().equals(item.camera())) {
            asked.refuse(item, "It is an event of another camera.");
        } else if (!row.get().ended()) {
            asked.refuse(item, "It still goes on.");
        } else {
            Optional<String> left = snapshotLeftBehind(asked, item, look);
            if (left.isPresent()) {
                asked.refuse(item, left.get());
            } else {
                asked.answered(item, calls.delete(NvrPath.of("/api/events").then(item.key())));
                alongWithEvent(asked, item);
            }
        }
    }

    private static Stream<String> snapshots(KeptItem event) {
        String stem = "clips/" + event.camera() + "-" + event.key();
        return Stream.of(".jpg", ".png", ".webp", "-clean.png", "-clean.webp").map(end -> stem + end);
    }

    private static void alongWithEvent(Asked asked, KeptItem event) {
        if (asked.isDone(KeptKind.EVENT, event.key())) {
            snapshots(event).forEach(asked::goesAlong);
        }
    }

    private Optional<String> snapshotLeftBehind(Asked asked, KeptItem item, LookAtFiles look) {
        Set<String> wanted = asked.keys(KeptKind.SNAPSHOT);
        List<String> others =
                snapshots(item).filter(path -> !wanted.contains(path)).toList();
        for (String path : others) {
            Standing standing = look.at(path);
            if (standing == Standing.STILL_THERE) {
                return Optional.of("Its snapshot would go with it and was not asked for.");
            }
            if (standing == Standing.UNKNOWN) {
                return Optional.of("It can't be seen whether a snapshot that was not asked for would go with it.");
            }
        }
        return Optional.empty();
    }

    void reviews(Asked asked) {
        for (KeptItem item : asked.of(KeptKind.REVIEW)) {
            if (!KeptName.isRow(item.key())) {
                asked.refuse(item, "This is no review of Frigate's.");
                continue;
            }
            Answer<Optional<Row>> row = detections.review(item.camera(), item.range(), item.key());
            if (row.why().isPresent()) {
                asked.trouble(item, row.why().get());
            } else if (row.found().orElseThrow().isEmpty()) {
                asked.say(item, Said.Word.NOT_THERE, "Frigate has no such review.");
            } else {
                review(asked, item, row.found().orElseThrow().get());
            }
        }
    }

    private void review(Asked asked, KeptItem item, Row row) {
        if (!row.ended()) {
            asked.refuse(item, "It still goes on.");
            return;
        }
        Answer<Set<SegmentPath>> along = along(row);
        Optional<Trouble> unknown = along.why();
        if (unknown.isPresent()) {
            asked.trouble(item, unknown.get());
            return;
        }
        Set<SegmentPath> wanted = asked.keys(KeptKind.RECORDING).stream()
                .flatMap(key -> SegmentPath.of(key).stream())
                .collect(Collectors.toSet());
        if (!wanted.containsAll(along.found().orElseThrow())) {
            asked.refuse(
                    item,
                    "With this review Frigate would delete recordings that were not asked for. Delete those first, or"
                            + " ask for them too.");
            return;
        }
        Json body = Json.object("ids", Json.list(List.of(Json.text(item.key()))));
        Answer<NvrReply> answer = calls.change(Verb.POST, NvrPath.of("/api/reviews/delete"), body);
        asked.answered(item, answer);
        if (asked.isDone(KeptKind.REVIEW, item.key())) {
            alongWithReview(asked, along.found().orElseThrow());
        }
    }

    private Answer<Set<SegmentPath>> along(Row row) {
        return segments.of(
                        row.camera(),
                        row.range().from().minus(AROUND),
                        row.range().to().plus(AROUND))
                .map(rows -> rows.stream()
                        .filter(segment ->
                                segment.touches(row.range().from(), row.range().to()))
                        .map(segment -> new SegmentPath(row.camera(), segment.second()))
                        .collect(Collectors.toSet()));
    }

    private static void alongWithReview(Asked asked, Set<SegmentPath> along) {
        asked.of(KeptKind.RECORDING).stream()
                .filter(item ->
                        SegmentPath.of(item.key()).filter(along::contains).isPresent())
                .forEach(item -> asked.goesAlong(item.key()));
    }
}
