package obscura.plugin.nvr.frigate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.kept.CanDelete;
import obscura.plugin.nvr.kept.KeptItem;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.nvr.kept.KeptListing;
import obscura.plugin.nvr.kept.Look;
import obscura.plugin.nvr.kept.NvrStore;
import obscura.plugin.nvr.kept.OwnRetention;
import obscura.plugin.nvr.kept.Said;
import obscura.plugin.time.TimeRange;

/**
 * All that a Frigate keeps. What its version can't delete is said before it is tried.
 *
 * @param mayDelete whether somebody allowed it when this Frigate was added
 * @param mounted whether its media folder is mounted here
 */
record FrigateStore(
        AskFrigate ask,
        boolean mayDelete,
        boolean mounted,
        ListKept kept,
        DeleteKept deletion,
        LookKept looking,
        OwnDays days)
        implements NvrStore {
    private static final String NOT_ALLOWED =
            "Obscura may only read this recorder. Allow it to delete there in its settings.";
    private static final String FROM_DISK = "Its file is removed from the mounted media folder, and looked for again.";
    private static final String NO_WAY =
            "Frigate has no way to delete previews and thumbnails over the network. Mount its media folder.";

    @Override
    public Answer<Map<KeptKind, CanDelete>> canDelete() {
        return ask.version().map(version -> {
            Map<KeptKind, CanDelete> can = new EnumMap<>(KeptKind.class);
            for (KeptKind kind : KeptKind.values()) {
                if (kind != KeptKind.TIMELAPSE && kind != KeptKind.LIVE_REMAINS) {
                    can.put(kind, may(version, kind));
                }
            }
            return can;
        });
    }

    private CanDelete may(FrigateVersion version, KeptKind kind) {
        if (!mayDelete) {
            return new CanDelete.No(NOT_ALLOWED);
        }
        return version.isChecked() ? can(version, kind) : new CanDelete.No(version.unknown());
    }

    private CanDelete can(FrigateVersion version, KeptKind kind) {
        return switch (kind) {
            case RECORDING -> recording(version);
            case EVENT -> new CanDelete.OnRequest("Through Frigate's API. Its snapshots go with it.");
            case REVIEW ->
                new CanDelete.OnRequest(
                        "Through Frigate's API, when all recordings that touch it go too: Frigate deletes them with it.");
            case EXPORT -> new CanDelete.OnRequest("Through Frigate's API, looked at again in its file list.");
            case SNAPSHOT ->
                mounted
                        ? new CanDelete.OnRequest(FROM_DISK)
                        : new CanDelete.OnRequest(
                                "Together with its event; those without one only from a mounted folder.");
            case THUMBNAIL, PREVIEW -> mounted ? new CanDelete.OnRequest(FROM_DISK) : new CanDelete.No(NO_WAY);
            case TIMELAPSE, LIVE_REMAINS -> new CanDelete.No("Frigate keeps none.");
        };
    }

    private CanDelete recording(FrigateVersion version) {
        if (mounted) {
            return new CanDelete.OnRequest(FROM_DISK);
        }
        return version.isEighteen()
                ? new CanDelete.OnRequest("Through Frigate's API, looked at again in its file list.")
                : new CanDelete.ByItsOwnRetention("Frigate " + version.text()
                        + " has no way to delete recordings over the network: mount its media folder, or let Obscura"
                        + " lower Frigate's own retention and watch.");
    }

    @Override
    public void list(String camera, TimeRange range, KeptListing into) {
        kept.list(camera, range, into);
    }

    @Override
    public Map<KeptItem, String> otherNames(List<KeptItem> items) {
        return mayDelete ? deletion.otherNames(items) : Map.of();
    }

    @Override
    public List<Said> delete(List<KeptItem> items) {
        return mayDelete
                ? deletion.delete(items)
                : items.stream()
                        .map(item -> new Said(item, Said.Word.REFUSED, NOT_ALLOWED))
                        .toList();
    }

    @Override
    public List<Look> look(List<KeptItem> items) {
        return looking.look(items);
    }

    @Override
    public Answer<OwnRetention> keeps(String camera) {
        return days.keeps(camera);
    }

    @Override
    public Answer<OwnRetention> keepFor(String camera, KeptKind kind, double most) {
        return mayDelete ? days.keepFor(camera, kind, most) : Answer.no(Trouble.Kind.NO_RIGHT, NOT_ALLOWED);
    }
}
