package obscura.plugin.export.order;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import obscura.plugin.ObscuraException;
import obscura.plugin.export.LookedFolder;
import obscura.plugin.export.RedactRequest;
import obscura.plugin.export.RequestLine;
import obscura.plugin.export.SignReceipt;
import obscura.plugin.id.ExportId;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.nvr.Clip;
import obscura.plugin.nvr.ClipFiles;
import obscura.plugin.nvr.Clips;
import obscura.plugin.plan.Paint;
import obscura.plugin.video.Reel;
import obscura.plugin.work.Bounds;
import obscura.plugin.work.Outcome;
import obscura.plugin.work.Workers;

/**
 * Carries out one order, from its turn in the queue to its files, or to one sentence why there are none. Whenever this
 * process ends meanwhile, doing it again from the start is right: nothing counts before the row says so, and the row is
 * written last. An order with a review is carried out in two turns: {@code look} before a person decided, {@code paint} after.
 */
public final class CarryOutExport {
    /** What must stay free for everyone else on the machine. */
    private static final long RESERVE = 64L << 20;

    private final Exports exports;
    private final Footage footage;
    private final Workers workers;
    private final Bounds bounds;
    private final ExportFolders folders;
    private final Journal journal;
    private final SignReceipt signature;
    private final Supplier<Duration> kept;
    private final Clock clock;
    private final Set<ExportId> underWay = ConcurrentHashMap.newKeySet();

    /** What was recorded, and where it lies. */
    public record Footage(Clips clips, ClipFiles files) {}

    /**
     * @param signature of the site; here and not in the worker, which decodes a stranger's footage and must not have the key
     * @param kept how long a finished export stays, and one in review waits; asked anew for each
     */
    public CarryOutExport(
            Exports exports,
            Footage footage,
            Workers workers,
            Bounds bounds,
            ExportFolders folders,
            Journal journal,
            SignReceipt signature,
            Supplier<Duration> kept,
            Clock clock) {
        this.exports = exports;
        this.footage = footage;
        this.workers = workers;
        this.bounds = bounds;
        this.folders = folders;
        this.journal = journal;
        this.signature = signature;
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * Does it, and returns when it is over; does nothing when it is not its turn (cancelled, done, or under way already).
     *
     * @throws ObscuraException INTERRUPTED when this thread was told to stop: the order stays as it is, to be carried out again
     */
    public void carryOut(ExportId id) {
        if (!underWay.add(id)) {
            return;
        }
        try {
            started(id).ifPresent(this::carryOut);
        } finally {
            underWay.remove(id);
        }
    }

    /** The order as one that runs; what runs already is what a process that ended left behind. */
    private Optional<Export> started(ExportId id) {
        Export found = exports.find(id).orElse(null);
        if (found == null) {
            return Optional.empty();
        }
        return switch (found.state()) {
            case QUEUED -> exports.update(found.running()) ? exports.find(id) : Optional.empty();
            case RUNNING -> Optional.of(found);
            case CANCELLED, FAILED, DELETED -> {
                folders.delete(id);
                yield Optional.empty();
            }
            case REVIEW, DONE -> Optional.empty();
        };
    }

    private void carryOut(Export export) {
        try (ClipFiles.Held held = footage.files().hold()) {
            List<Clip> clips =
                    footage.clips().in(export.order().camera(), export.order().range(), Reel.MOST_PARTS + 1);
            requireRoom(clips);
            FootageOf of = FootageOf.range(export.order().range(), clips, brought(export, clips.size(), held));
            finish(export, of, work(export, of));
        } catch (ObscuraException e) {
            if (e.kind() == ObscuraException.Kind.INTERRUPTED) {
                throw e;
            }
            if (isWanted(export)) {
                failed(export, e.getMessage());
            } else {
                folders.delete(export.id());
            }
        }
    }

    /** Bringing footage from a recorder may take long: how far it is shows, and it ends when nobody wants the export. */
    private ClipFiles brought(Export export, int clips, ClipFiles.Held held) {
        ProgressNotes notes = new ProgressNotes(exports, export.id(), System::nanoTime);
        int[] done = {0};
        return clip -> {
            if (!isWanted(export)) {
                throw ObscuraException.refused("The export was cancelled.");
            }
            notes.progress("fetch", done[0]++, clips);
            return held.path(clip);
        };
    }

    private boolean isWanted(Export export) {
        return exports.find(export.id())
                .filter(now -> now.state() == ExportState.RUNNING)
                .isPresent();
    }

    private void requireRoom(List<Clip> clips) {
        long needed = clips.stream().mapToLong(Clip::bytes).sum() + RESERVE;
        if (folders.room() < needed) {
            throw ObscuraException.refused("The disk of Obscura's home has only " + (folders.room() >> 20)
                    + " MB free and " + (needed >> 20) + " MB are needed: make room, or order a shorter range.");
        }
    }

    private Outcome work(Export export, FootageOf of) {
        Path folder = folders.fresh(export.id());
        ProgressNotes notes = new ProgressNotes(exports, export.id(), System::nanoTime);
        Outcome outcome = workers.carryOut(
                stepOf(export), RequestLine.write(request(export, of, folder)), bounds, notes, notes::isWanted);
        if (outcome instanceof Outcome.Cancelled && Thread.currentThread().isInterrupted()) {
            throw new ObscuraException(
                    ObscuraException.Kind.INTERRUPTED, "Obscura is closing; the export goes on when it is back.");
        }
        return outcome;
    }

    /** The words of {@code obscura work}. */
    private static String stepOf(Export export) {
        if (!export.order().review()) {
            return "export";
        }
        return export.decided() ? "paint" : "look";
    }

    /** With a review the plan's place is that of everything else that was looked at and decided. */
    private RedactRequest request(Export export, FootageOf of, Path folder) {
        boolean look = stepOf(export).equals("look");
        return new RedactRequest(
                of.reel(),
                folder.resolve(ExportFolders.EXPORT),
                look ? Optional.empty() : Optional.of(folder.resolve(ExportFolders.RECEIPT)),
                export.decided() ? Optional.of(folders.file(export.id(), LookedFolder.GIVEN)) : Optional.empty(),
                look ? Optional.of(folder.resolve(LookedFolder.PLAN)) : Optional.empty(),
                export.order().hide(),
                of.span(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                export.order().prove(),
                Paint.SOLID);
    }

    private void finish(Export export, FootageOf of, Outcome outcome) {
        if (!isWanted(export)) {
            folders.delete(export.id());
        } else if (outcome instanceof Outcome.Finished finished) {
            finished(export, of, finished);
        } else if (outcome instanceof Outcome.Refused refused) {
            failed(export, refused.message());
        } else if (outcome instanceof Outcome.CheckFailed failed) {
            failed(export, failed.message());
        } else if (outcome instanceof Outcome.Crashed crashed) {
            failed(export, crashed.what());
        } else if (outcome instanceof Outcome.TimedOut) {
            failed(
                    export,
                    "The export came no further, so it was stopped; nothing was written. Order a shorter range.");
        } else {
            folders.delete(export.id());
        }
    }

    private void finished(Export export, FootageOf of, Outcome.Finished finished) {
        if (stepOf(export).equals("look")) {
            folders.publish(export.id());
            keep(export, export.waitingForReview(clock.instant().plus(kept.get())));
            return;
        }
        ExportResult told = resultOf(finished);
        ExportResult result = new ExportResult(
                told.bytes(),
                told.sha256(),
                told.frames(),
                told.seconds(),
                told.framesPainted(),
                told.tracks(),
                of.holes(),
                told.words());
        signature.sign(folders.making(export.id(), ExportFolders.RECEIPT));
        folders.publish(export.id());
        journal.append(note(export, Result.DONE, ""));
        keep(export, export.done(result, clock.instant().plus(kept.get())));
        folders.forgetReview(export.id());
    }

    private static ExportResult resultOf(Outcome.Finished finished) {
        try {
            return ResultText.read(finished.result());
        } catch (IllegalArgumentException e) {
            throw new ObscuraException(
                    ObscuraException.Kind.FAILED,
                    "The worker process said something about the export that can't be true; it was thrown away.",
                    e);
        }
    }

    private void failed(Export export, String why) {
        folders.delete(export.id());
        journal.append(note(export, Result.FAILED, why));
        keep(export, export.failed(why));
    }

    /** When somebody cancelled it in the last moment, that stands. */
    private void keep(Export export, Export changed) {
        if (!exports.update(changed)) {
            folders.delete(export.id());
        }
    }

    private static Note note(Export export, Result result, String why) {
        String about = "export " + export.id() + (why.isEmpty() ? "" : ": " + why);
        return new Note(
                export.order().by(),
                Act.FINISH_EXPORT,
                Optional.of(export.order().camera()),
                Optional.of(export.order().range()),
                about.substring(0, Math.min(about.length(), Note.LONGEST_TEXT)),
                export.order().reason(),
                result);
    }
}
