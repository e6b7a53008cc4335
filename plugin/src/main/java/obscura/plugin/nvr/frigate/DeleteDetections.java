package obscura.plugin.nvr.frigate;

import java.time.Duration;
import java.util.HashSet;
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
import obscura.plugin.time.TimeRange;

/**
 * Deletes events and reviews. Frigate takes the snapshots along with an event, and with a review every recording that touches
 * it, in every version: so one goes only when all that go with it were asked for too.
 */
final class DeleteDetections {
    private static final Duration AROUND = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(1);

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
        LookAtFiles look = new LookAtFiles(media);
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
                review(asked, item, row.found().orElseThrow().get(), look);
            }
        }
    }

    private void review(Asked asked, KeptItem item, Row row, LookAtFiles look) {
        if (!row.ended() || row.range().length().compareTo(LONGEST) > 0) {
            asked.refuse(item, row.ended() ? "It is longer than a day." : "It still goes on.");
            return;
        }
        Answer<Set<SegmentPath>> along = along(row, look);
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

    /** What it would take along: by the rows, and by the files in case a row was not listed. A row without a file takes none. */
    private Answer<Set<SegmentPath>> along(Row row, LookAtFiles look) {
        TimeRange range = row.range();
        Answer<List<SegmentRow>> rows =
                segments.of(row.camera(), range.from().minus(AROUND), range.to().plus(AROUND));
        Set<SegmentPath> along = new HashSet<>();
        rows.found().orElse(List.of()).stream()
                .filter(segment -> segment.touches(range.from(), range.to()))
                .map(segment -> new SegmentPath(row.camera(), segment.second()))
                .filter(segment -> look.at(segment.path()) != Standing.GONE)
                .forEach(along::add);
        Answer<Set<SegmentPath>> all = rows.map(known -> along);
        for (String folder : SegmentPath.folders(row.camera(), range)) {
            Answer<List<MediaFile>> files = look.in(folder.substring(0, folder.length() - 1));
            files.found().orElse(List.of()).stream()
                    .flatMap(file -> SegmentPath.of(folder + file.name()).stream())
                    .filter(segment -> range.contains(segment.start()))
                    .forEach(along::add);
            all = all.then(known -> files.map(listed -> known));
        }
        return all;
    }

    private static void alongWithReview(Asked asked, Set<SegmentPath> along) {
        asked.of(KeptKind.RECORDING).stream()
                .filter(item ->
                        SegmentPath.of(item.key()).filter(along::contains).isPresent())
                .forEach(item -> asked.goesAlong(item.key()));
    }
}
