package obscura.plugin.nvr.frigate;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.kept.KeptItem;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.nvr.kept.Said;

/**
 * Deletes exactly what was asked for, in the order that is safe: events, reviews, recordings, exports, and last the files no call
 * of Frigate's deletes. Before anything goes, each key must be of its kind and its camera, whatever it says.
 */
final class DeleteKept {
    private static final String OTHER = "Its name is not one Frigate gives to this camera's.";

    private final AskFrigate ask;
    private final Media media;
    private final DeleteDetections detections;
    private final DeleteRecordings recordings;
    private final DeleteFiles files;
    private final OtherNames links;

    DeleteKept(
            AskFrigate ask,
            Media media,
            DeleteDetections detections,
            DeleteRecordings recordings,
            DeleteFiles files,
            OtherNames links) {
        this.ask = ask;
        this.media = media;
        this.detections = detections;
        this.recordings = recordings;
        this.files = files;
        this.links = links;
    }

    List<Said> delete(List<KeptItem> items) {
        Answer<FrigateVersion> may = ask.mayChange();
        Optional<Trouble> no = may.why().or(media::untouchable);
        if (no.isPresent()) {
            Asked asked = new Asked(new FrigateVersion(0, 0, ""), items);
            items.forEach(item -> asked.trouble(item, no.get()));
            return asked.all();
        }
        Asked asked = new Asked(may.found().orElseThrow(), items);
        refuseOddOnes(asked, items);
        links.remember(asked.left());
        detections.events(asked);
        detections.reviews(asked);
        recordings(asked);
        files.exports(asked);
        asked.of(KeptKind.SNAPSHOT).forEach(item -> files.snapshot(asked, item));
        asked.of(KeptKind.PREVIEW).forEach(item -> files.unlink(asked, item));
        asked.of(KeptKind.THUMBNAIL).forEach(item -> files.unlink(asked, item));
        return asked.all();
    }

    private void recordings(Asked asked) {
        List<KeptItem> wanted = asked.of(KeptKind.RECORDING);
        if (asked.version().isEighteen()) {
            recordings.delete(asked);
            wanted.forEach(item -> rest(asked, item));
        } else if (media.mount().isPresent()) {
            wanted.forEach(item -> files.unlink(asked, item));
        } else {
            wanted.forEach(item -> withReviewOrNot(asked, item));
        }
    }

    private static void withReviewOrNot(Asked asked, KeptItem item) {
        if (asked.wentAlong(item)) {
            asked.say(item, Said.Word.NOT_THERE, "It went with its review.");
        } else {
            asked.refuse(
                    item,
                    "Frigate " + asked.version().text() + " has no way to delete recordings over the network. Mount its"
                            + " media folder, or let Obscura lower Frigate's own retention and watch.");
        }
    }

    /** What Frigate left on the disk, or can't delete alone, goes from there. */
    private void rest(Asked asked, KeptItem item) {
        if (asked.isDone(item.kind(), item.key())) {
            files.leftBehind(asked, item);
        } else if (media.mount().isPresent()) {
            files.unlink(asked, item);
        }
    }

    private static void refuseOddOnes(Asked asked, List<KeptItem> items) {
        Optional<String> camera = items.stream().map(KeptItem::camera).findFirst();
        for (KeptItem item : items) {
            if (!camera.get().equals(item.camera()) || !isNamedRight(item)) {
                asked.refuse(item, OTHER);
            }
        }
    }

    private static boolean isNamedRight(KeptItem item) {
        String key = item.key();
        String name = key.substring(key.lastIndexOf('/') + 1);
        String folder = key.substring(0, Math.max(0, key.lastIndexOf('/')));
        String camera = item.camera();
        Predicate<KeptName> mine = known -> known.camera().equals(camera);
        return switch (item.kind()) {
            case RECORDING ->
                SegmentPath.of(key).filter(path -> path.camera().equals(camera)).isPresent();
            case EVENT, REVIEW -> KeptName.isRow(key);
            case PREVIEW ->
                folder.equals("clips/previews/" + camera)
                        && KeptName.ofPreview(name).isPresent();
            case SNAPSHOT ->
                folder.equals("clips") && KeptName.ofSnapshot(name).filter(mine).isPresent();
            case THUMBNAIL ->
                switch (folder) {
                    case "clips/review" ->
                        KeptName.ofReviewThumb(name).filter(mine).isPresent();
                    case "clips/export" ->
                        KeptName.ofExportThumb(name).filter(mine).isPresent();
                    default ->
                        folder.equals("clips/thumbs/" + camera)
                                && KeptName.ofEventThumb(name).isPresent();
                };
            case EXPORT -> folder.equals("exports") && name.startsWith(camera + "_") && name.endsWith(".mp4");
            case TIMELAPSE, LIVE_REMAINS -> false;
        };
    }
}
