package obscura.plugin.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import obscura.plugin.ObscuraException;
import obscura.plugin.detect.Detectors;
import obscura.plugin.look.Look;
import obscura.plugin.look.LookSettings;
import obscura.plugin.look.Seen;
import obscura.plugin.paint.Cover;
import obscura.plugin.paint.NoiseCover;
import obscura.plugin.paint.Painter;
import obscura.plugin.paint.SolidCover;
import obscura.plugin.plan.Coverage;
import obscura.plugin.plan.Paint;
import obscura.plugin.plan.Plan;
import obscura.plugin.plan.PlanFile;
import obscura.plugin.plan.Region;
import obscura.plugin.seal.Signer;
import obscura.plugin.time.Costs;
import obscura.plugin.video.EncoderSettings;
import obscura.plugin.video.Footage;
import obscura.plugin.video.Frame;
import obscura.plugin.video.Picture;
import obscura.plugin.video.VideoFiles;

/**
 * The export job: look (a plan), paint it, check the result as a stranger would, prove it, write the receipt. The plan
 * only ever grows; what the check finds uncovered is painted in another round. The export appears under its name when
 * everything held, and not at all otherwise. Runs on one thread and stops when that thread is interrupted.
 */
public final class RedactFootage {
    /** Rounds of painting after the first; what is still uncovered then is for a person to decide. */
    static final int MORE_ROUNDS = 3;

    private final VideoFiles files;
    private final Detectors detectors;
    private final EncoderSettings settings;
    private final Path temp;
    private final Optional<Signer> signer;
    private final Costs costs = new Costs();

    /** For exports that nobody vouches for: their receipts are not signed. */
    public RedactFootage(VideoFiles files, Detectors detectors, EncoderSettings settings, Path temp) {
        this(files, detectors, settings, temp, Optional.empty());
    }

    /**
     * @param temp a folder for small unlinked working files
     * @param signer who signs the receipts
     */
    public RedactFootage(
            VideoFiles files, Detectors detectors, EncoderSettings settings, Path temp, Optional<Signer> signer) {
        this.files = files;
        this.detectors = detectors;
        this.settings = settings;
        this.temp = temp;
        this.signer = signer;
    }

    /** Makes the export, or throws and leaves nothing. */
    public Redaction redact(RedactRequest request, Progress progress) {
        OutputRules.refuseBadPlaces(request);
        try (Workbench bench = new Workbench()) {
            return new Run(request, progress, bench).run();
        } catch (RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new ObscuraException(
                        ObscuraException.Kind.INTERRUPTED, "Stopped before the end; nothing was written.", e);
            }
            throw e;
        }
    }

    /** Looks and paints and stops there, unchecked: for measuring what that costs. */
    public void paintOnly(RedactRequest request, Progress progress) {
        try (Workbench bench = new Workbench()) {
            new Run(request, progress, bench).paintOnly();
        }
    }

    /** Where the time of this job went. */
    public Costs costs() {
        return costs;
    }

    /** One export from start to end. */
    private final class Run {
        private final RedactRequest request;
        private final Progress progress;
        private final Workbench bench;
        private final Path draft;
        private final ReceiptMaker notes = new ReceiptMaker();
        private Plan plan;
        private Footage footage;
        private Cover cover;

        Run(RedactRequest request, Progress progress, Workbench bench) {
            this.request = request;
            this.progress = progress;
            this.bench = bench;
            this.draft = bench.draft(request.out());
            Plan given = request.plan().map(PlanFile::read).orElse(new Plan(request.paint(), List.of()));
            this.plan = new Plan(request.paint(), given.regions());
        }

        Redaction run() {
            look();
            PaintFootage.Painted painted = paintUntilNobodyIsLeft();
            OutputRules.requireCleanContainer(draft, request.in());
            if (request.prove()) {
                prove();
            }
            Receipt receipt = notes.receipt(request, footage, plan, painted, settings, draft);
            publish(receipt);
            return new Redaction(receipt, notes.words(request, footage, receipt));
        }

        void paintOnly() {
            look();
            cover = cover();
            paint(draft, new Painter(cover)::paint, Progress.Phase.PAINT);
            bench.publish(List.of(new Workbench.Draft(draft, request.out())));
        }

        private void look() {
            try (CutSource source = open()) {
                footage = source.footage();
                if (request.hide().isEmpty()) {
                    return;
                }
                try (Look look = newLook(false)) {
                    FrameCounter counter = new FrameCounter(progress, Progress.Phase.LOOK, expected());
                    for (Frame frame = next(source); frame != null; frame = next(source)) {
                        look.frame(frame, null);
                        counter.frame();
                    }
                    Seen seen = look.finish();
                    notes.looked(seen);
                    plan = plan.with(seen.regions());
                }
            }
        }

        private Frame next(CutSource source) {
            return costs.of("look: decode", source::next);
        }

        private PaintFootage.Painted paintUntilNobodyIsLeft() {
            for (int round = 0; ; round++) {
                cover = cover();
                PaintFootage.Painted painted = paint(draft, new Painter(cover)::paint, Progress.Phase.PAINT);
                if (round == 0) {
                    plan = plan.with(painted.concealed());
                }
                CheckExport.Checked checked = check(painted);
                OutputRules.requireCovered(checked, painted);
                List<Region> missed = checked.seen().regions();
                notes.checked(checked, round);
                if (missed.isEmpty()) {
                    return painted;
                }
                if (round == MORE_ROUNDS) {
                    throw OutputRules.stillUncovered(missed);
                }
                plan = plan.with(renamed(missed, round));
                bench.discard(draft);
            }
        }

        private Cover cover() {
            if (request.paint() == Paint.SOLID) {
                return new SolidCover(footage.format());
            }
            try (CutSource source = open()) {
                return LearnScene.from(source, plan, new FrameCounter(progress, Progress.Phase.SCENE, expected()));
            }
        }

        private PaintFootage.Painted paint(Path target, BiConsumer<Picture, Coverage> painter, Progress.Phase phase) {
            try (CutSource source = open()) {
                FrameCounter counter = new FrameCounter(progress, phase, expected());
                return new PaintFootage(files, settings, costs).paint(source, plan, painter, target, counter);
            }
        }

        private CheckExport.Checked check(PaintFootage.Painted painted) {
            FrameCounter counter = new FrameCounter(progress, Progress.Phase.CHECK, painted.frames());
            CoverHolds.Tolerance tolerance =
                    request.paint() == Paint.SOLID ? CoverHolds.Tolerance.SOLID : CoverHolds.Tolerance.SCENE;
            CoverHolds covers = new CoverHolds(cover, footage.width(), footage.format(), tolerance);
            CheckExport check = new CheckExport(files, costs);
            if (request.hide().isEmpty()) {
                return check.check(draft, plan, painted.first(), covers, null, counter);
            }
            try (Look look = newLook(true)) {
                return check.check(draft, plan, painted.first(), covers, look, counter);
            }
        }

        private void prove() {
            Path second = bench.draft(request.out());
            Painter noise =
                    new Painter(new NoiseCover(footage.format(), plan.regions().size()));
            Painter over = new Painter(cover);
            BiConsumer<Picture, Coverage> both = (picture, coverage) -> {
                noise.paint(picture, coverage);
                over.paint(picture, coverage);
            };
            paint(second, both, Progress.Phase.PROVE);
            OutputRules.requireSameBytes(draft, second);
            notes.proved();
            bench.discard(second);
        }

        private Look newLook(boolean strict) {
            LookSettings how = new LookSettings(request.hide(), request.every(), strict);
            return new Look(footage, how, detectors, temp, costs);
        }

        private long expected() {
            return CutSource.expectedFrames(footage, request.span());
        }

        private CutSource open() {
            return new CutSource(files.open(request.in(), request.track()), request.span());
        }

        private void publish(Receipt receipt) {
            List<Workbench.Draft> finished = new ArrayList<>();
            request.planOut().ifPresent(target -> finished.add(written(target, file -> PlanFile.write(plan, file))));
            request.receipt().ifPresent(target -> {
                finished.add(written(target, file -> Written.receipt(receipt, signer, file)));
                finished.add(written(ReceiptMaker.pageBeside(target), file -> Written.page(receipt, signer, file)));
            });
            finished.add(new Workbench.Draft(draft, request.out()));
            bench.publish(finished);
        }

        private Workbench.Draft written(Path target, Consumer<Path> writer) {
            Path file = bench.draft(target);
            writer.accept(file);
            return new Workbench.Draft(file, target);
        }
    }

    private static List<Region> renamed(List<Region> missed, int round) {
        return missed.stream()
                .map(r -> new Region("again" + (round + 1) + "-" + r.id(), r.kind(), r.span(), r.polygon()))
                .toList();
    }
}
