package obscura.plugin.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import obscura.plugin.export.review.Shown;
import obscura.plugin.look.Look;
import obscura.plugin.paint.Cover;
import obscura.plugin.paint.NoiseCover;
import obscura.plugin.paint.Painter;
import obscura.plugin.paint.SolidCover;
import obscura.plugin.plan.Coverage;
import obscura.plugin.plan.Paint;
import obscura.plugin.plan.Plan;
import obscura.plugin.plan.PlanFile;
import obscura.plugin.plan.Region;
import obscura.plugin.video.Footage;
import obscura.plugin.video.Picture;

/** The second half of an export, from a plan to files under their names. One export, one thread. */
final class ExportRun {
    private final Tools tools;
    private final RedactRequest request;
    private final Progress progress;
    private final Workbench bench;
    private final ReceiptMaker notes;
    private final Path draft;
    private Plan plan;
    private Shown shown = Shown.NOBODY;
    private List<Region> neverLearned = List.of();
    private Footage footage;
    private Cover cover;

    ExportRun(Tools tools, RedactRequest request, Progress progress, Workbench bench, ReceiptMaker notes, Plan plan) {
        this.tools = tools;
        this.request = request;
        this.progress = progress;
        this.bench = bench;
        this.notes = notes;
        this.plan = plan;
        this.draft = bench.draft(request.out());
    }

    /**
     * Leaves somebody visible.
     *
     * @param who the check passes over them
     * @param found all that was found, theirs too: the empty scene is learned without anyone
     */
    ExportRun showing(Shown who, List<Region> found) {
        shown = who;
        neverLearned = found;
        return this;
    }

    Redaction run() {
        readFootage();
        PaintFootage.Painted painted = paintUntilNobodyIsLeft();
        OutputRules.requireCleanContainer(draft, request.in());
        if (request.prove()) {
            prove();
        }
        Receipt receipt = notes.receipt(request, footage, plan, painted, tools.settings(), draft);
        publish(receipt);
        return new Redaction(receipt, notes.words(request, footage, receipt));
    }

    void paintOnly() {
        readFootage();
        cover = cover();
        paint(draft, new Painter(cover)::paint, Progress.Phase.PAINT);
        bench.publish(List.of(new Workbench.Draft(draft, request.out())));
    }

    private void readFootage() {
        try (CutSource source = tools.open(request)) {
            footage = source.footage();
        }
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
            if (round == RedactFootage.MORE_ROUNDS) {
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
        try (CutSource source = tools.open(request)) {
            FrameCounter counter = new FrameCounter(progress, Progress.Phase.SCENE, expected());
            return LearnScene.from(source, plan.with(neverLearned), counter);
        }
    }

    private PaintFootage.Painted paint(Path target, BiConsumer<Picture, Coverage> painter, Progress.Phase phase) {
        try (CutSource source = tools.open(request)) {
            FrameCounter counter = new FrameCounter(progress, phase, expected());
            return new PaintFootage(tools.files(), tools.settings(), tools.costs())
                    .paint(source, plan, painter, target, counter);
        }
    }

    private CheckExport.Checked check(PaintFootage.Painted painted) {
        FrameCounter counter = new FrameCounter(progress, Progress.Phase.CHECK, painted.frames());
        CoverHolds.Tolerance tolerance =
                request.paint() == Paint.SOLID ? CoverHolds.Tolerance.SOLID : CoverHolds.Tolerance.SCENE;
        CoverHolds covers = new CoverHolds(cover, footage.width(), footage.format(), tolerance);
        CheckExport check = new CheckExport(tools.files(), tools.costs());
        if (request.hide().isEmpty()) {
            return check.check(draft, plan, painted.first(), covers, null, counter);
        }
        try (Look look = tools.look(request, footage, true)) {
            CheckExport.SecondLook second = new CheckExport.SecondLook(look, shown);
            return check.check(draft, plan, painted.first(), covers, second, counter);
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

    private long expected() {
        return CutSource.expectedFrames(footage, request.span());
    }

    private void publish(Receipt receipt) {
        List<Workbench.Draft> finished = new ArrayList<>();
        request.planOut().ifPresent(target -> finished.add(written(target, file -> PlanFile.write(plan, file))));
        request.receipt().ifPresent(target -> {
            finished.add(written(target, file -> Written.receipt(receipt, tools.signer(), file)));
            finished.add(written(ReceiptMaker.pageBeside(target), file -> Written.page(receipt, tools.signer(), file)));
        });
        finished.add(new Workbench.Draft(draft, request.out()));
        bench.publish(finished);
    }

    private Workbench.Draft written(Path target, Consumer<Path> writer) {
        Path file = bench.draft(target);
        writer.accept(file);
        return new Workbench.Draft(file, target);
    }

    private static List<Region> renamed(List<Region> missed, int round) {
        return missed.stream()
                .map(r -> new Region("again" + (round + 1) + "-" + r.id(), r.kind(), r.span(), r.polygon()))
                .toList();
    }
}
