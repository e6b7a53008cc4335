package obscura.web.masks;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import obscura.plugin.camera.CameraPicture;
import obscura.plugin.camera.CameraTrouble;
import obscura.plugin.camera.MaskStyle;
import obscura.plugin.id.CameraId;
import obscura.plugin.journal.Who;
import obscura.plugin.mask.ProofOfMask;
import obscura.plugin.masking.MaskReport;
import obscura.plugin.masking.MaskResult;
import obscura.plugin.masking.OurMask;
import obscura.plugin.masking.Remark;
import obscura.plugin.masking.SaveResult;
import obscura.plugin.masking.Shape;
import obscura.plugin.masking.ViewProof;
import obscura.plugin.masking.WantedMask;
import obscura.plugin.masking.WantedMasks;
import obscura.plugin.masking.WatchNotes;

/** Applies by saying so; what comes out can be chosen, and how long it takes. */
final class FakeWork implements MaskWork {
    private final MemoryMasks masks;
    private final FakeCamera camera;
    private final Clock clock = Clock.systemUTC();
    private volatile MaskResult.Outcome outcome = MaskResult.Outcome.APPLIED;
    private volatile double uncovered;
    private volatile ProofOfMask.Result seen = ProofOfMask.Result.SHOWN;
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile RuntimeException failure;
    private volatile List<String> open = List.of();
    private volatile Remark remark = Remark.NONE;
    private volatile Optional<CameraTrouble> trouble = Optional.empty();

    FakeWork(MemoryMasks masks, FakeCamera camera) {
        this.masks = masks;
        this.camera = camera;
    }

    void comesTo(MaskResult.Outcome now, double open, ProofOfMask.Result shown) {
        outcome = now;
        uncovered = open;
        seen = shown;
    }

    /** The camera hands these views to anybody. */
    void opens(String... views) {
        open = List.of(views);
    }

    /** What is remarked about every mask, and what went wrong. */
    void says(Remark about, Optional<CameraTrouble> why) {
        remark = about;
        trouble = why;
    }

    void breaksWith(RuntimeException how) {
        failure = how;
    }

    /** Whatever is started from now on waits until the latch is counted down. */
    CountDownLatch waits() {
        gate = new CountDownLatch(1);
        return gate;
    }

    @Override
    public SaveResult save(CameraId id, WantedMasks wanted, Who who) {
        return masks.save(id, wanted);
    }

    @Override
    public MaskReport apply(CameraId id, Who who) {
        return look(id, who);
    }

    @Override
    public MaskReport look(CameraId id, Who who) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (failure != null) {
            throw failure;
        }
        MaskReport report = report(id);
        masks.report(id, report);
        masks.note(id, WatchNotes.none());
        return report;
    }

    private MaskReport report(CameraId id) {
        CameraPicture picture = camera.pictures().found().orElseThrow().first();
        List<MaskResult> results = masks.wanted(id).masks().stream()
                .map(mask -> result(mask, picture))
                .toList();
        return new MaskReport(
                masks.wanted(id).version(),
                clock.instant(),
                MaskReport.Standing.WANTED,
                results,
                List.of(),
                camera.keeps(),
                List.of(picture),
                open,
                trouble);
    }

    private MaskResult result(WantedMask mask, CameraPicture picture) {
        ProofOfMask.Why why = seen == ProofOfMask.Result.SHOWN
                ? ProofOfMask.Why.ONE_COLOUR_WHERE_SOMETHING_WAS
                : ProofOfMask.Why.MORE_THAN_ONE_COLOUR;
        ProofOfMask proof = new ProofOfMask(seen, why, List.of(), 0, 0, 0, 0);
        List<ViewProof> proofs = picture.views().stream()
                .map(view -> new ViewProof(view.id(), clock.instant(), proof))
                .toList();
        return new MaskResult(mask, outcome, List.of(mask.polygon()), uncovered, remark, proofs);
    }

    @Override
    public SaveResult takeOver(CameraId id, WantedMasks wanted, String token, Who who) {
        camera.keeps().stream().filter(mask -> mask.token().equals(token)).forEach(mask -> {
            WantedMask ours = WantedMask.solid("taken over 1", mask.polygon().orElseThrow());
            masks.save(
                    id,
                    new WantedMasks(
                            wanted.version(),
                            java.util.stream.Stream.concat(wanted.masks().stream(), java.util.stream.Stream.of(ours))
                                    .toList()));
            masks.own(id, new OurMask(token, new Shape("VSC_1", ours.name(), ours.polygon(), MaskStyle.SOLID)));
        });
        return new SaveResult.Saved(masks.wanted(id));
    }
}
