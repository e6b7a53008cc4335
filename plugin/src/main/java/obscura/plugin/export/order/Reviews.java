package obscura.plugin.export.order;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import obscura.plugin.ObscuraException;
import obscura.plugin.export.DecisionsFile;
import obscura.plugin.export.Digest;
import obscura.plugin.export.LookedFolder;
import obscura.plugin.export.review.Checklist;
import obscura.plugin.export.review.Decisions;
import obscura.plugin.export.review.Looked;
import obscura.plugin.id.ExportId;
import obscura.plugin.journal.Who;
import obscura.plugin.mask.Box;
import obscura.plugin.nvr.Clip;
import obscura.plugin.video.Reel;
import obscura.plugin.video.Shot;

/**
 * Exports that wait for a person to decide. What they decide is on the disk when a call returns, and whoever decides names the
 * state of things they have seen, so that two at once never overwrite each other. Any number of threads, one after the other.
 */
public final class Reviews {
    /** Looks are large and read from the disk; who reviews comes back many times. */
    private static final int REMEMBERED = 2;

    private final Exports exports;
    private final ExportFolders folders;
    private final ExportDesk desk;
    private final CarryOutExport.Footage footage;
    private final Map<ExportId, OpenReview> remembered = new LinkedHashMap<>(4, 0.75f, true);

    public Reviews(Exports exports, ExportFolders folders, ExportDesk desk, CarryOutExport.Footage footage) {
        this.exports = exports;
        this.folders = folders;
        this.desk = desk;
        this.footage = footage;
    }

    /** What came of a decision. */
    public sealed interface Answer {
        /** It is kept; this is how things stand now. */
        record Kept(OpenReview now) implements Answer {}

        /** Somebody else decided something meanwhile: nothing was kept, this is how things stand. */
        record Outdated(OpenReview now) implements Answer {}

        /** Moments are still open: nothing is painted. */
        record StillOpen(OpenReview now) implements Answer {}

        /** It is painted now, or soon. */
        record Ordered() implements Answer {}

        /** It does not wait for anybody any more. */
        record Over() implements Answer {}
    }

    /**
     * Empty unless it waits for a review.
     *
     * @throws ObscuraException REFUSED when its files are damaged
     */
    public synchronized Optional<OpenReview> find(ExportId id) {
        Optional<Export> export = exports.find(id).filter(e -> e.state() == ExportState.REVIEW);
        if (export.isEmpty()) {
            remembered.remove(id);
        }
        return export.map(this::open);
    }

    private OpenReview open(Export export) {
        ExportId id = export.id();
        OpenReview known = remembered.get(id);
        String revision = revision(id);
        if (known != null && known.revision().equals(revision)) {
            return known;
        }
        Looked looked = known != null ? known.looked() : LookedFolder.read(folders.folder(id));
        OpenReview review =
                OpenReview.of(export, looked, decisions(id, ExportFolders.DECISIONS), revision, undoable(id));
        remembered.put(id, review);
        if (remembered.size() > REMEMBERED) {
            remembered.remove(remembered.keySet().iterator().next());
        }
        return review;
    }

    private boolean undoable(ExportId id) {
        return Files.exists(folders.file(id, ExportFolders.DECISIONS_BEFORE));
    }

    /** Equal exactly when the decisions are. */
    private String revision(ExportId id) {
        return Files.exists(folders.file(id, ExportFolders.DECISIONS))
                ? Digest.of(folders.file(id, ExportFolders.DECISIONS)).substring(0, 32)
                : "none";
    }

    private Decisions decisions(ExportId id, String name) {
        return Files.exists(folders.file(id, name)) ? DecisionsFile.read(folders.file(id, name)) : Decisions.NONE;
    }

    /**
     * Changes what is decided.
     *
     * @param seen the revision the person has before them
     * @throws IllegalArgumentException when that can't be decided
     */
    public synchronized Answer change(ExportId id, String seen, UnaryOperator<Decisions> how) {
        OpenReview now = find(id).orElse(null);
        if (now == null) {
            return new Answer.Over();
        }
        if (!now.revision().equals(seen)) {
            return new Answer.Outdated(now);
        }
        Decisions wanted = how.apply(now.decisions());
        Decisions next = wanted.about(Checklist.of(now.looked(), wanted.kept()));
        return next.equals(now.decisions()) ? new Answer.Kept(now) : keep(now, next);
    }

    /** Takes the last change back; taken back again it is there again. */
    public synchronized Answer undo(ExportId id, String seen) {
        return change(id, seen, now -> undoable(id) ? decisions(id, ExportFolders.DECISIONS_BEFORE) : now);
    }

    private Answer keep(OpenReview now, Decisions next) {
        ExportId id = now.export().id();
        folders.replace(id, ExportFolders.DECISIONS_BEFORE, file -> DecisionsFile.write(now.decisions(), file));
        folders.replace(id, ExportFolders.DECISIONS, file -> DecisionsFile.write(next, file));
        return find(id).<Answer>map(Answer.Kept::new).orElseGet(Answer.Over::new);
    }

    /**
     * Has it painted as it is decided.
     *
     * @param reason why, in the person's own words; may be empty
     */
    public synchronized Answer paint(ExportId id, String seen, Who by, String reason) {
        OpenReview now = find(id).orElse(null);
        if (now == null) {
            return new Answer.Over();
        }
        if (!now.revision().equals(seen)) {
            return new Answer.Outdated(now);
        }
        if (!now.open().isEmpty()) {
            return new Answer.StillOpen(now);
        }
        if (now.revision().equals("none")) {
            folders.replace(id, ExportFolders.DECISIONS, file -> DecisionsFile.write(Decisions.NONE, file));
        }
        desk.decided(id, by, now.decisions().counted(), reason);
        remembered.remove(id);
        return new Answer.Ordered();
    }

    /**
     * A picture of what was looked at; empty when the footage is no longer what it was then. Only the clip that shows it is
     * brought here, which may take long.
     *
     * @param time in the time of the look
     */
    public Optional<Shot> shot(OpenReview review, long time, Optional<Box> crop) {
        ExportOrder order = review.export().order();
        List<Clip> clips = footage.clips().in(order.camera(), order.range(), Reel.MOST_PARTS + 1);
        try {
            FootageOf.Moment moment = FootageOf.at(time, clips);
            Path file = footage.files().path(moment.clip());
            long others = moment.bytes() - moment.clip().bytes();
            boolean same =
                    others + file.toFile().length() == review.looked().source().bytes();
            return same ? Optional.of(new Shot(file, Math.max(0, time - moment.at()), crop)) : Optional.empty();
        } catch (ObscuraException gone) {
            return Optional.empty();
        }
    }
}
