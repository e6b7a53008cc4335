package obscura.web.masks;

import java.util.Optional;
import java.util.function.Supplier;
import obscura.plugin.camera.CameraLink;
import obscura.plugin.camera.CameraView;
import obscura.plugin.journal.Who;
import obscura.plugin.masking.MaskReport;

/** Sets going what takes a camera its time, and keeps the picture from before a change. */
public final class StartRuns {
    private final MaskRuns runs;
    private final Stands stands;
    private final FreshPicture pictures;
    private final MaskWork work;

    public StartRuns(MaskRuns runs, Stands stands, FreshPicture pictures, MaskWork work) {
        this.runs = runs;
        this.stands = stands;
        this.pictures = pictures;
        this.work = work;
    }

    /** @return false when something is being done to the camera already */
    boolean start(CameraLink link, MaskRuns.What what, Who who) {
        return runs.start(link.camera(), what, () -> carryOut(link, what, who));
    }

    /** In this very thread; empty when something is being done already. */
    Optional<MaskReport> applyHere(CameraLink link, Who who) {
        Supplier<MaskReport> apply = () -> carryOut(link, MaskRuns.What.APPLY, who);
        return runs.here(link.camera(), MaskRuns.What.APPLY, apply);
    }

    /** As {@link #applyHere}, but changes nothing. */
    Optional<MaskReport> lookHere(CameraLink link, Who who) {
        Supplier<MaskReport> look = () -> carryOut(link, MaskRuns.What.LOOK, who);
        return runs.here(link.camera(), MaskRuns.What.LOOK, look);
    }

    private MaskReport carryOut(CameraLink link, MaskRuns.What what, Who who) {
        try {
            return switch (what) {
                case APPLY -> {
                    keepBefore(link);
                    yield work.apply(link.camera(), who);
                }
                case LOOK -> work.look(link.camera(), who);
            };
        } finally {
            stands.forget(link.camera());
        }
    }

    private void keepBefore(CameraLink link) {
        stands.lately(link).whenGiven(stand -> {
            CameraView view = stand.pictures().first().views().get(0);
            pictures.of(link.camera(), view).whenGiven(picture -> runs.keepBefore(link.camera(), view.id(), picture));
        });
    }
}
