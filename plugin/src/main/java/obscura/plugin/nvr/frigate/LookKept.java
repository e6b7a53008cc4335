package obscura.plugin.nvr.frigate;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.frigate.DetectionRows.Row;
import obscura.plugin.nvr.kept.KeptItem;
import obscura.plugin.nvr.kept.Look;
import obscura.plugin.nvr.kept.Look.Standing;

/** Looks whether things are still there: files by files, never by rows (trap 2), and what is only a row by the fresh list. */
final class LookKept {
    private static final String ROWS = "Frigate's rows, past its cache";

    private final Media media;
    private final DetectionRows detections;
    private final Clock clock;

    LookKept(Media media, DetectionRows detections, Clock clock) {
        this.media = media;
        this.detections = detections;
        this.clock = clock;
    }

    List<Look> look(List<KeptItem> items) {
        LookAtFiles files = new LookAtFiles(media);
        return items.stream().map(item -> look(item, files)).toList();
    }

    private Look look(KeptItem item, LookAtFiles files) {
        return switch (item.kind()) {
            case EVENT -> row(item, KeptName.isRow(item.key()) ? detections.event(item.key()) : odd());
            case REVIEW -> row(item, detections.review(item.camera(), item.range(), item.key()));
            case RECORDING, THUMBNAIL, SNAPSHOT, PREVIEW, EXPORT ->
                new Look(item, at(item.key(), files), files.how(), clock.instant());
            case TIMELAPSE, LIVE_REMAINS ->
                new Look(item, Standing.UNKNOWN, "nothing: Frigate keeps none", clock.instant());
        };
    }

    private static Standing at(String path, LookAtFiles files) {
        try {
            return files.at(path);
        } catch (IllegalArgumentException noPath) {
            return Standing.UNKNOWN;
        }
    }

    private static Answer<Optional<Row>> odd() {
        return Answer.no(Trouble.Kind.CANT, "This is no event of Frigate's.");
    }

    private Look row(KeptItem item, Answer<Optional<Row>> row) {
        if (row.why().isPresent()) {
            return new Look(item, Standing.UNKNOWN, row.why().get().sentence(), clock.instant());
        }
        boolean there = row.found().orElseThrow().isPresent();
        return new Look(item, there ? Standing.STILL_THERE : Standing.GONE, ROWS, clock.instant());
    }
}
