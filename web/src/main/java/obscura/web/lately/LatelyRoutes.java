package obscura.web.lately;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import obscura.plugin.access.Right;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.Cameras;
import obscura.web.http.Call;
import obscura.web.http.NotThere;
import obscura.web.http.Route;
import obscura.web.timeline.NoPicturePage;
import obscura.web.timeline.NoteLooks;

/**
 * The newest picture of a camera at a recorder in the network; every look is in the journal, as one at footage. Where there is none
 * the answer is a drawing that says so, with {@code X-Picture: none}.
 */
public final class LatelyRoutes {
    /** For the first picture of a camera; nobody waits longer. */
    private static final Duration LONGEST_WAIT = Duration.ofMillis(1500);

    private final Cameras cameras;
    private final Shown shown;
    private final LatelyPictures pictures;
    private final NoteLooks looks;
    private final Clock clock;

    /** Which cameras have pictures here. */
    @FunctionalInterface
    public interface Shown {
        boolean of(Camera camera);
    }

    public LatelyRoutes(Cameras cameras, Shown shown, LatelyPictures pictures, NoteLooks looks, Clock clock) {
        this.cameras = cameras;
        this.shown = shown;
        this.pictures = pictures;
        this.looks = looks;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(Route.get("/cameras/{id}/lately", Right.SEE_FOOTAGE, this::show));
    }

    private void show(Call call) {
        Camera camera = cameras.find(call.camera("id")).filter(shown::of).orElseThrow(NotThere::new);
        Instant now = clock.instant();
        looks.look(call.who(), camera.id(), camera.name(), now);
        Optional<LatelyPictures.Picture> picture = pictures.soon(camera, LONGEST_WAIT);
        if (picture.isPresent()) {
            call.raw()
                    .header("X-Picture-At", picture.get().at().toString())
                    .contentType("image/jpeg")
                    .result(picture.get().jpeg());
        } else {
            String sentence = call.view().t("timeline.nopicture.outofreach");
            call.raw()
                    .header("X-Picture", "none")
                    .contentType("image/svg+xml")
                    .result(call.fragment("timeline/nopicture", new NoPicturePage(call.view(), sentence)));
        }
    }
}
