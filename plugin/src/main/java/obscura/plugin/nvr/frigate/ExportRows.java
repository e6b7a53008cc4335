package obscura.plugin.nvr.frigate;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.line.Json;
import obscura.plugin.nvr.line.NvrPath;
import obscura.plugin.time.TimeRange;

/** Frigate's list of exports. */
final class ExportRows {
    /** Where Frigate itself sees its media folder. */
    private static final String MEDIA = "/media/frigate/";

    private final FrigateCalls calls;

    ExportRows(FrigateCalls calls) {
        this.calls = calls;
    }

    /**
     * @param thumb path of its picture inside the media folder; empty when it has none there
     * @param range what it shows; where its name does not say it, the moment it was made in
     */
    record Row(String id, String camera, Optional<String> thumb, TimeRange range) {}

    /** By the path of the film inside the media folder. */
    Answer<Map<String, Row>> all() {
        return calls.json(NvrPath.of("/api/exports")).then(json -> {
            Map<String, Row> rows = new LinkedHashMap<>();
            for (Json item : json.items()) {
                Optional<String> path = inside(item.at("video_path"), "exports/");
                Optional<Row> row = path.flatMap(video -> row(item, video));
                if (row.isEmpty()) {
                    return odd();
                }
                rows.put(path.get(), row.get());
            }
            return json.isList() ? Answer.given(rows) : odd();
        });
    }

    private static Answer<Map<String, Row>> odd() {
        return Answer.no(
                Trouble.Kind.BROKEN_ANSWER, "Frigate's list of exports makes no sense. Nothing is taken from it.");
    }

    private static Optional<Row> row(Json item, String video) {
        Optional<String> id = item.at("id").text();
        Optional<String> camera = item.at("camera").text().filter(name -> !name.isEmpty());
        Optional<Instant> made = item.at("date").moment();
        Optional<TimeRange> range = KeptName.ofExport(video.substring(video.indexOf('/') + 1))
                .flatMap(KeptName::range)
                .or(() -> made.map(KeptName::instant));
        return id.isPresent() && camera.isPresent() && range.isPresent()
                ? Optional.of(
                        new Row(id.get(), camera.get(), inside(item.at("thumb_path"), "clips/export/"), range.get()))
                : Optional.empty();
    }

    private static Optional<String> inside(Json path, String folder) {
        return path.text()
                .filter(text -> text.startsWith(MEDIA + folder) && text.indexOf('/', (MEDIA + folder).length()) < 0)
                .map(text -> text.substring(MEDIA.length()));
    }
}
