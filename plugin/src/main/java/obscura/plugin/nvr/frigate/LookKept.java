package obscura.plugin.nvr.frigate;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final OtherNames links;
    private final Clock clock;

    LookKept(Media media, DetectionRows detections, OtherNames links, Clock clock) {
        this.media = media;
        this.links = links;
        this.detections = detections;
        this.clock = clock;
    }

    List<Look> look(List<KeptItem> items) {
        LookAtFiles files = new LookAtFiles(media);
        Map<String, Optional<Trouble>> hidden = new HashMap<>();
        return items.stream().map(item -> look(item, files, hidden)).toList();
    }

    private Look look(KeptItem item, LookAtFiles files, Map<String, Optional<Trouble>> hidden) {
        return switch (item.kind()) {
            case EVENT -> row(item, KeptName.isRow(item.key()) ? detections.event(item.key()) : odd());
            case REVIEW -> row(item, review(item, hidden));
            case RECORDING, THUMBNAIL, SNAPSHOT, PREVIEW, EXPORT -> file(item, at(item.key(), files), files);
            case TIMELAPSE, LIVE_REMAINS ->
                new Look(item, Standing.UNKNOWN, "nothing: Frigate keeps none", clock.instant());
        };
    }

    private Look file(KeptItem item, Standing standing, LookAtFiles files) {
        return standing == Standing.GONE && links.had(item.key())
                ? new Look(
                        item,
                        Standing.UNKNOWN,
                        files.how() + ": its name is gone, but it had other names (hard links)",
                        clock.instant())
                : new Look(item, standing, files.how(), clock.instant());
    }

    private static Standing at(String path, LookAtFiles files) {
        try {
            return files.at(path);
        } catch (IllegalArgumentException noPath) {
            return Standing.UNKNOWN;
        }
    }

    /** A list that does not have it says that it is gone only where it would be listed. */
    private Answer<Optional<Row>> review(KeptItem item, Map<String, Optional<Trouble>> hidden) {
        return detections.review(item.camera(), item.range(), item.key()).then(row -> {
            Optional<Trouble> why =
                    row.isPresent() ? Optional.empty() : hidden.computeIfAbsent(item.camera(), detections::hidden);
            return why.<Answer<Optional<Row>>>map(Answer.No::new).orElseGet(() -> Answer.given(row));
        });
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
