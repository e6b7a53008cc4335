package obscura.plugin.nvr.frigate;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.frigate.DetectionRows.Table;
import obscura.plugin.nvr.kept.KeptItem;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.nvr.kept.KeptListing;
import obscura.plugin.nvr.pattern.ShownName;
import obscura.plugin.time.TimeRange;

/**
 * Everything Frigate keeps of a camera in a range. Files are found where they lie, not in rows: what was deleted by halves shows
 * up (traps 2, 7, 9).
 */
final class ListKept {
    private static final Duration USUAL = Duration.ofSeconds(10);
    private static final String WAIT =
            "Frigate does not say now what they belong to, so that it is not known what they show.";

    private final Media media;
    private final WalkSegments walk;
    private final DetectionRows detections;
    private final ExportRows exports;

    ListKept(Media media, WalkSegments walk, DetectionRows detections, ExportRows exports) {
        this.media = media;
        this.walk = walk;
        this.detections = detections;
        this.exports = exports;
    }

    void list(String camera, TimeRange range, KeptListing into) {
        Shown events = rows(Table.EVENTS, KeptKind.EVENT, camera, range, into);
        Shown reviews = rows(Table.REVIEWS, KeptKind.REVIEW, camera, range, into);
        Optional<Trouble> wrong = media.wrong();
        if (wrong.isPresent()) {
            List.of(KeptKind.RECORDING, KeptKind.PREVIEW, KeptKind.THUMBNAIL, KeptKind.SNAPSHOT, KeptKind.EXPORT)
                    .forEach(kind -> into.unread(kind, wrong.get().sentence()));
        } else {
            walk.walk(range.from(), range.to(), camera::equals, new Recordings(range, into));
            files(new Wanted(camera, range, into), events, reviews);
            exports(camera, range, into);
        }
    }

    private record Recordings(TimeRange range, KeptListing into) implements WalkSegments.Take {
        @Override
        public void segment(Segment segment) {
            TimeRange shown = KeptName.range(
                    segment.start(), segment.end().orElse(segment.start().plus(USUAL)));
            if (shown.overlaps(range)) {
                into.found(new KeptItem(KeptKind.RECORDING, segment.camera(), shown, segment.path(), segment.bytes()));
            }
        }

        @Override
        public void refused(String path, String why) {
            into.unread(KeptKind.RECORDING, ShownName.of(path) + ": " + why);
        }

        @Override
        public void unread(String path, String why) {
            into.unread(KeptKind.RECORDING, why);
        }

        @Override
        public boolean goOn() {
            return into.goOn();
        }
    }

    private Shown rows(Table table, KeptKind kind, String camera, TimeRange range, KeptListing into) {
        Map<String, TimeRange> ranges = new HashMap<>();
        Optional<Trouble> trouble = detections.each(table, camera, range, into::goOn, row -> {
            ranges.put(row.id(), row.range());
            into.found(new KeptItem(kind, camera, row.range(), row.id(), OptionalLong.empty()));
        });
        trouble.ifPresent(why -> into.unread(kind, why.sentence()));
        return new Shown(ranges, trouble.map(Trouble::kind));
    }

    /**
     * From when to when pictures may show something: as long as what they belong to, whatever moment they are named by. So a
     * hold on any part of an event keeps its pictures too.
     *
     * @param ranges by the id of event or review
     * @param missing why not all of them are known
     */
    private record Shown(Map<String, TimeRange> ranges, Optional<Trouble.Kind> missing) {
        private static final Duration LONGEST = Duration.ofDays(1);

        Optional<TimeRange> of(KeptName name) {
            TimeRange known = ranges.get(name.id());
            if (known != null || missing.isEmpty()) {
                return known == null ? name.range() : Optional.of(known);
            }
            // Of a camera Frigate does not have any more nobody will ever know; of any other it is asked again.
            return missing.get() == Trouble.Kind.CANT
                    ? name.range()
                            .map(moment ->
                                    new TimeRange(moment.from(), moment.from().plus(LONGEST)))
                    : Optional.empty();
        }

        boolean isKnown() {
            return missing.isEmpty() || missing.get() == Trouble.Kind.CANT;
        }
    }

    private void files(Wanted wanted, Shown events, Shown reviews) {
        String camera = wanted.camera();
        if (isOneName(camera)) {
            each("clips/previews/" + camera, KeptKind.PREVIEW, KeptName::ofPreview, KeptName::range, wanted);
            each("clips/thumbs/" + camera, KeptKind.THUMBNAIL, KeptName::ofEventThumb, events::of, wanted);
        }
        each("clips/review", KeptKind.THUMBNAIL, KeptName::ofReviewThumb, reviews::of, wanted);
        each("clips", KeptKind.SNAPSHOT, KeptName::ofSnapshot, events::of, wanted);
        if (!events.isKnown()) {
            wanted.into().unread(KeptKind.SNAPSHOT, WAIT);
        }
        if (!events.isKnown() || !reviews.isKnown()) {
            wanted.into().unread(KeptKind.THUMBNAIL, WAIT);
        }
    }

    private static boolean isOneName(String camera) {
        return camera.indexOf('/') < 0 && !camera.equals(".") && !camera.equals("..") && camera.indexOf('\0') < 0;
    }

    private record Wanted(String camera, TimeRange range, KeptListing into) {
        void take(KeptKind kind, String path, MediaFile file, Optional<TimeRange> shown) {
            shown.filter(range::overlaps)
                    .ifPresent(when -> into.found(new KeptItem(kind, camera, when, path, file.bytes())));
        }
    }

    private void each(
            String folder,
            KeptKind kind,
            Function<String, Optional<KeptName>> read,
            Function<KeptName, Optional<TimeRange>> shown,
            Wanted wanted) {
        for (MediaFile file : listed(folder, kind, wanted.into())) {
            Optional<KeptName> name = file.folder() ? Optional.empty() : read.apply(file.name());
            name.filter(n -> n.camera().isEmpty() || n.camera().equals(wanted.camera()))
                    .ifPresent(n -> wanted.take(kind, folder + "/" + file.name(), file, shown.apply(n)));
        }
    }

    private List<MediaFile> listed(String folder, KeptKind kind, KeptListing into) {
        if (!into.goOn()) {
            return List.of();
        }
        Answer<Optional<List<MediaFile>>> answer = media.folder(folder);
        answer.why().ifPresent(why -> into.unread(kind, why.sentence()));
        return answer.found().flatMap(found -> found).orElse(List.of());
    }

    private void exports(String camera, TimeRange range, KeptListing into) {
        Answer<Map<String, ExportRows.Row>> answer = exports.all();
        answer.why().ifPresent(why -> into.unread(KeptKind.EXPORT, why.sentence()));
        Map<String, ExportRows.Row> rows = answer.found().orElse(Map.of());
        Wanted wanted = new Wanted(camera, range, into);
        Set<String> thumbs = new HashSet<>();
        for (MediaFile file : listed("exports", KeptKind.EXPORT, into)) {
            film(wanted, file, Optional.ofNullable(rows.get("exports/" + file.name())));
        }
        for (ExportRows.Row row : rows.values()) {
            row.thumb()
                    .filter(path -> row.camera().equals(camera) && range.overlaps(row.range()))
                    .ifPresent(thumbs::add);
        }
        for (MediaFile file : listed("clips/export", KeptKind.THUMBNAIL, into)) {
            picture(wanted, file, thumbs, rows);
        }
    }

    /** What no row knows goes by its name; where that does not say whose it is and of when, it is left alone and told. */
    private static void film(Wanted wanted, MediaFile file, Optional<ExportRows.Row> row) {
        Optional<KeptName> name = KeptName.ofExport(file.name());
        Optional<String> camera = row.map(ExportRows.Row::camera).or(() -> name.map(KeptName::camera));
        String path = "exports/" + file.name();
        if (file.folder()) {
            return;
        }
        if (camera.isEmpty() && file.name().startsWith(wanted.camera() + "_")) {
            wanted.into()
                    .unread(
                            KeptKind.EXPORT,
                            ShownName.of(path)
                                    + " is not named as Frigate names exports, so that it is not known whose it is.");
        }
        Optional<TimeRange> shown = row.map(ExportRows.Row::range)
                .or(() -> name.flatMap(KeptName::range))
                .or(() -> file.modified().map(KeptName::instant));
        if (camera.filter(wanted.camera()::equals).isPresent()) {
            wanted.take(KeptKind.EXPORT, path, file, shown);
        }
    }

    /** Of an export that is listed, or one whose export is gone: Frigate's own search never sees that (trap 8). */
    private static void picture(Wanted wanted, MediaFile file, Set<String> thumbs, Map<String, ExportRows.Row> rows) {
        String path = "clips/export/" + file.name();
        Optional<ExportRows.Row> row = rows.values().stream()
                .filter(r -> r.thumb().filter(path::equals).isPresent())
                .findFirst();
        if (thumbs.contains(path)) {
            wanted.take(KeptKind.THUMBNAIL, path, file, row.map(ExportRows.Row::range));
        } else if (row.isEmpty()) {
            KeptName.ofExportThumb(file.name())
                    .filter(name -> name.camera().equals(wanted.camera()))
                    .ifPresent(name -> wanted.take(
                            KeptKind.THUMBNAIL, path, file, file.modified().map(KeptName::instant)));
        }
    }
}
