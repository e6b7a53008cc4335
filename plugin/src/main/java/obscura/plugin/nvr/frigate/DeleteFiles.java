package obscura.plugin.nvr.frigate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.folder.MountedFolder;
import obscura.plugin.nvr.kept.KeptItem;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.nvr.kept.Said;
import obscura.plugin.nvr.line.Json;
import obscura.plugin.nvr.line.NvrPath;
import obscura.plugin.nvr.line.NvrRequest.Verb;

/**
 * Deletes exports as each version wants it, and what no call of Frigate's deletes (previews, pictures, files left behind) from
 * its media folder, where that is mounted.
 */
final class DeleteFiles {
    private static final String NO_WAY =
            "Frigate has no way to delete this over the network. Mount its media folder so that Obscura can.";

    private final FrigateCalls calls;
    private final ExportRows exports;
    private final Media media;

    DeleteFiles(FrigateCalls calls, ExportRows exports, Media media) {
        this.calls = calls;
        this.exports = exports;
        this.media = media;
    }

    void exports(Asked asked) {
        List<KeptItem> wanted = asked.of(KeptKind.EXPORT);
        if (wanted.isEmpty()) {
            return;
        }
        Answer<Map<String, ExportRows.Row>> rows = exports.all();
        for (KeptItem item : wanted) {
            if (rows.why().isPresent()) {
                asked.trouble(item, rows.why().get());
            } else {
                export(
                        asked,
                        item,
                        Optional.ofNullable(rows.found().orElseThrow().get(item.key())));
            }
        }
    }

    private void export(Asked asked, KeptItem item, Optional<ExportRows.Row> row) {
        if (row.isEmpty() && !isNamedFor(item)) {
            asked.refuse(item, "No row of Frigate's knows it, and its name does not say that it is this camera's.");
        } else if (row.isEmpty()) {
            unlink(asked, item);
        } else if (!row.get().camera().equals(item.camera())) {
            asked.refuse(item, "It is an export of another camera.");
        } else if (asked.version().isEighteen()) {
            Json ids = Json.object("ids", Json.list(List.of(Json.text(row.get().id()))));
            asked.answered(item, calls.change(Verb.POST, NvrPath.of("/api/exports/delete"), ids));
            leftBehind(asked, item);
        } else {
            asked.answered(
                    item, calls.delete(NvrPath.of("/api/export").then(row.get().id())));
            leftBehind(asked, item);
        }
    }

    private static boolean isNamedFor(KeptItem item) {
        return KeptName.ofExport(item.key().substring(item.key().lastIndexOf('/') + 1))
                .filter(name -> name.camera().equals(item.camera()))
                .isPresent();
    }

    /** Success may leave the file (trap 2); where it can be reached it goes now. */
    void leftBehind(Asked asked, KeptItem item) {
        media.mount()
                .filter(mount -> asked.isDone(item.kind(), item.key()))
                .ifPresent(mount -> mount.remove(item.key()).why().ifPresent(why -> asked.trouble(item, why)));
    }

    /** Of a kind that only the disk can be rid of. */
    void unlink(Asked asked, KeptItem item) {
        Optional<MountedFolder> mount = media.mount();
        if (mount.isEmpty()) {
            asked.refuse(item, NO_WAY);
            return;
        }
        Answer<Boolean> removed = mount.get().remove(item.key());
        Optional<Trouble> why = removed.why();
        if (why.isPresent()) {
            asked.trouble(item, why.get());
        } else if (removed.found().orElseThrow()) {
            asked.say(item, Said.Word.DONE, "Its file was removed from the disk.");
        } else {
            asked.say(item, Said.Word.NOT_THERE, "Its file is not there.");
        }
    }

    /** Snapshots without a mount go with their event or not at all. */
    void snapshot(Asked asked, KeptItem item) {
        if (media.mount().isPresent()) {
            unlink(asked, item);
        } else if (asked.wentAlong(item)) {
            asked.say(item, Said.Word.NOT_THERE, "It went with its event.");
        } else {
            asked.refuse(
                    item,
                    "Frigate deletes a snapshot only with its event. Ask for that too, or mount its media folder.");
        }
    }
}
