package obscura.web.timeline;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import obscura.plugin.access.Right;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.Cameras;
import obscura.plugin.nvr.Clip;
import obscura.plugin.video.Pictures;
import obscura.web.http.Call;
import obscura.web.http.NotThere;
import obscura.web.http.Route;

/**
 * Single pictures, as clear as the footage: made for one request, kept nowhere. Where there is none the answer is a drawing
 * that says why, with {@code X-Picture: none}.
 */
public final class PictureRoutes {
    private static final int NARROWEST = 16;
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final Cameras cameras;
    private final TakePicture take;
    private final NoteLooks looks;

    public PictureRoutes(Cameras cameras, TakePicture take, NoteLooks looks) {
        this.cameras = cameras;
        this.take = take;
        this.looks = looks;
    }

    public List<Route> routes() {
        return List.of(Route.get("/cameras/{id}/picture", Right.SEE_FOOTAGE, this::show));
    }

    private void show(Call call) {
        Camera camera = cameras.find(call.camera("id")).orElseThrow(NotThere::new);
        Instant at = call.query("at").map(PictureRoutes::instant).orElseThrow(NotThere::new);
        Optional<Clip> clip = take.clip(camera.id(), at);
        if (clip.isEmpty()) {
            answer(call, new TakePicture.Answer.NotRecorded());
            return;
        }
        looks.look(call.who(), camera.id(), camera.name(), at);
        answer(call, take.picture(clip.get(), at, width(call)));
    }

    private static void answer(Call call, TakePicture.Answer answer) {
        if (answer instanceof TakePicture.Answer.Taken taken) {
            call.raw().contentType("image/jpeg").result(taken.jpeg());
            return;
        }
        String sentence = call.view().t("timeline.nopicture." + word(answer));
        String drawing = call.fragment("timeline/nopicture", new NoPicturePage(call.view(), sentence));
        call.raw().header("X-Picture", "none").contentType("image/svg+xml").result(drawing);
    }

    private static String word(TakePicture.Answer answer) {
        if (answer instanceof TakePicture.Answer.NotRecorded) {
            return "notrecorded";
        }
        if (answer instanceof TakePicture.Answer.Gone) {
            return "gone";
        }
        return answer instanceof TakePicture.Answer.OutOfReach ? "outofreach" : "notreadable";
    }

    private static Instant instant(String written) {
        try {
            Instant time = Instant.parse(written);
            if (time.isBefore(Instant.EPOCH) || time.isAfter(LATEST)) {
                throw new NotThere();
            }
            return time;
        } catch (DateTimeException e) {
            throw new NotThere();
        }
    }

    private static int width(Call call) {
        return call.query("width")
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::parseInt)
                .map(width -> Math.max(NARROWEST, Math.min(Pictures.WIDEST, width)))
                .orElse(Pictures.WIDEST);
    }
}
