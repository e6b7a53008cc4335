package obscura.web.journal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import obscura.plugin.camera.Camera;
import obscura.plugin.id.CameraId;
import obscura.plugin.journal.Entry;
import obscura.plugin.journal.Note;
import obscura.plugin.time.TimeRange;
import obscura.web.text.Texts;

/** Tells entries as people read them. */
final class Rows {
    private final Texts texts;
    private final Map<CameraId, String> names;

    Rows(Texts texts, List<Camera> cameras) {
        this.texts = texts;
        this.names = cameras.stream().collect(Collectors.toMap(Camera::id, Camera::name));
    }

    JournalPage.Row row(Entry entry) {
        Note note = entry.note();
        return new JournalPage.Row(
                entry.number(),
                texts.time(entry.at()) + texts.clock(entry.at()).substring(5),
                note.who().name(),
                note.who().from(),
                texts.of("journal.act." + note.act().word().replace("-", "")),
                texts.of("journal.result." + note.result().word()),
                note.result().word(),
                note.about(),
                note.camera().map(this::camera).orElse(""),
                note.range().map(this::range).orElse(""),
                note.reason());
    }

    private String camera(CameraId id) {
        return names.getOrDefault(id, texts.of("journal.gonecamera", id));
    }

    private String range(TimeRange range) {
        return texts.time(range.from()) + " – " + texts.time(range.to());
    }
}
