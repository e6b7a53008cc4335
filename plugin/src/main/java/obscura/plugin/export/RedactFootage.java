package obscura.plugin.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import obscura.plugin.ObscuraException;
import obscura.plugin.detect.Detectors;
import obscura.plugin.export.review.Decisions;
import obscura.plugin.export.review.Looked;
import obscura.plugin.export.review.Noted;
import obscura.plugin.export.review.Review;
import obscura.plugin.plan.Plan;
import obscura.plugin.plan.PlanFile;
import obscura.plugin.plan.Region;
import obscura.plugin.seal.Signer;
import obscura.plugin.time.Costs;
import obscura.plugin.video.EncoderSettings;
import obscura.plugin.video.VideoFiles;

/**
 * The export job: look (a plan), paint it, check the result as a stranger would, prove it, write the receipt. The plan
 * only ever grows; what the check finds uncovered is painted in another round. The export appears under its name when
 * everything held, and not at all otherwise. Between looking and painting a person may decide: then it is two calls,
 * with the same request. Runs on one thread and stops when that thread is interrupted.
 */
public final class RedactFootage {
    /** Rounds of painting after the first; what is still uncovered then is for a person to decide. */
    static final int MORE_ROUNDS = 3;

    private final Tools tools;

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
        this.tools = new Tools(files, detectors, settings, temp, signer, new Costs());
    }

    /** Makes the export, with nobody asked, or throws and leaves nothing. */
    public Redaction redact(RedactRequest request, Progress progress) {
        OutputRules.refuseBadPlaces(request);
        return stoppable(
                () -> withBench(bench -> unreviewed(request, progress, bench).run()));
    }

    /** Only looks, for a person to review; writes nothing. */
    public Looked look(RedactRequest request, Progress progress) {
        OutputRules.refuseNoSource(request);
        return stoppable(() -> new LookAtFootage(tools, request, progress).looked(given(request)));
    }

    /**
     * Makes the export as a person decided, or leaves nothing.
     *
     * @param request the one that was looked for
     * @param looked what that came to
     */
    public ReviewedExport redact(RedactRequest request, Looked looked, Decisions decisions, Progress progress) {
        OutputRules.refuseBadPlaces(request);
        Optional<String> unfit = stoppable(() -> unfit(request, looked));
        if (unfit.isPresent()) {
            return new ReviewedExport.Unfit(unfit.get());
        }
        Review review = Review.of(looked, decisions, request.paint());
        if (review instanceof Review.Ready ready) {
            ReceiptMaker notes = new ReceiptMaker(looked.noted(), decided(looked, decisions, ready), ready.visible());
            return new ReviewedExport.Done(stoppable(() ->
                    withBench(bench -> new ExportRun(tools, request, progress, bench, notes, ready.plan())
                            .showing(ready.shown(), decisions.kept().isEmpty() ? List.of() : looked.found())
                            .run())));
        }
        return review instanceof Review.Open open
                ? new ReviewedExport.StillOpen(open.moments(), open.leftOut())
                : new ReviewedExport.Unfit(((Review.Unfit) review).words());
    }

    /** Looks and paints and stops there, unchecked: for measuring what that costs. */
    public void paintOnly(RedactRequest request, Progress progress) {
        withBench(bench -> {
            unreviewed(request, progress, bench).paintOnly();
            return null;
        });
    }

    /** Where the time of this job went. */
    public Costs costs() {
        return tools.costs();
    }

    private ExportRun unreviewed(RedactRequest request, Progress progress, Workbench bench) {
        List<Region> given = given(request);
        Plan plan = new Plan(request.paint(), given);
        Noted noted = Noted.NOTHING;
        if (!request.hide().isEmpty()) {
            LookAtFootage.Found found = new LookAtFootage(tools, request, progress).find();
            plan = plan.with(found.seen().regions());
            noted = found.noted();
        }
        ReceiptMaker notes = new ReceiptMaker(noted, Decided.byNobody(ids(given).size()), List.of());
        return new ExportRun(tools, request, progress, bench, notes, plan);
    }

    private static List<Region> given(RedactRequest request) {
        return request.plan().map(PlanFile::read).map(Plan::regions).orElse(List.of());
    }

    private static Decided decided(Looked looked, Decisions decisions, Review.Ready ready) {
        return new Decided(
                true,
                decisions.kept().size(),
                List.of(),
                ids(looked.given()).size() + decisions.drawn().size(),
                ready.confirmed(),
                ready.covered(),
                ready.leftOut());
    }

    private static Set<String> ids(List<Region> regions) {
        return regions.stream().map(Region::id).collect(Collectors.toSet());
    }

    /** Why a look does not belong to a request and its file. */
    private static Optional<String> unfit(RedactRequest request, Looked looked) {
        if (!LookAtFootage.asked(request).equals(looked.asked())) {
            return Optional.of("Something else was looked for than is asked for now: look again, or ask for the same.");
        }
        if (request.plan().isPresent() && !Set.copyOf(given(request)).equals(Set.copyOf(looked.given()))) {
            return Optional.of("The plan that was given is another than when it was looked: look again.");
        }
        if (Written.size(request.in()) != looked.source().bytes()
                || !Digest.of(request.in()).equals(looked.source().sha256())) {
            return Optional.of("The recording is not the one that was looked at: look again.");
        }
        return Optional.empty();
    }

    private interface AtBench<T> {
        T work(Workbench bench);
    }

    private static <T> T withBench(AtBench<T> job) {
        try (Workbench bench = new Workbench()) {
            return job.work(bench);
        }
    }

    private static <T> T stoppable(Supplier<T> job) {
        try {
            return job.get();
        } catch (RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new ObscuraException(
                        ObscuraException.Kind.INTERRUPTED, "Stopped before the end; nothing was written.", e);
            }
            throw e;
        }
    }
}
