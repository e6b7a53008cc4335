package obscura.web.masks;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import obscura.plugin.access.Right;
import obscura.plugin.camera.CameraAnswer;
import obscura.plugin.camera.CameraLink;
import obscura.plugin.camera.CameraLinks;
import obscura.plugin.camera.CameraTrouble;
import obscura.plugin.camera.CameraView;
import obscura.plugin.camera.Cameras;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.web.http.Call;
import obscura.web.http.NotThere;
import obscura.web.http.Route;

/** Fresh pictures of a camera for whoever draws its masks: clear ones, so each is in the journal and none is kept anywhere. */
public final class MaskPictureRoutes {
    private final Cameras cameras;
    private final CameraLinks links;
    private final Stands stands;
    private final FreshPicture pictures;
    private final MaskRuns runs;
    private final Journal journal;

    public MaskPictureRoutes(
            Cameras cameras, CameraLinks links, Stands stands, FreshPicture pictures, MaskRuns runs, Journal journal) {
        this.cameras = cameras;
        this.links = links;
        this.stands = stands;
        this.pictures = pictures;
        this.runs = runs;
        this.journal = journal;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/cameras/{camera}/masks/picture", Right.DRAW_MASKS, this::fresh),
                Route.get("/cameras/{camera}/masks/before", Right.DRAW_MASKS, this::before));
    }

    /** A picture of the view that {@code view} names, or of the first. */
    private void fresh(Call call) {
        CameraLink link = link(call);
        CameraAnswer<Stand> stand = stands.lately(link);
        Optional<CameraView> view = stand.found()
                .flatMap(there -> call.query("view")
                        .map(id -> there.pictures().view(id))
                        .orElseGet(() -> Optional.of(there.pictures().views().get(0))));
        if (stand.found().isPresent() && view.isEmpty()) {
            throw new NotThere();
        }
        CameraAnswer<byte[]> picture = stand.then(there -> pictures.of(link.camera(), view.orElseThrow()));
        note(call, link, view.map(CameraView::name).orElse(""), picture.found().isPresent());
        picture.found()
                .ifPresentOrElse(
                        jpeg -> send(call.raw(), jpeg),
                        () -> sorry(call, picture.why().orElseThrow()));
    }

    private void before(Call call) {
        CameraLink link = link(call);
        MaskRuns.Before kept = runs.before(link.camera()).orElseThrow(NotThere::new);
        note(call, link, "before the change", true);
        send(call.raw(), kept.picture());
    }

    private CameraLink link(Call call) {
        return cameras.find(call.camera("camera"))
                .flatMap(camera -> links.find(camera.id()))
                .orElseThrow(NotThere::new);
    }

    private static void send(Context ctx, byte[] jpeg) {
        ctx.contentType("image/jpeg").result(jpeg);
    }

    private static void sorry(Call call, CameraTrouble trouble) {
        call.raw()
                .status(502)
                .contentType("text/plain; charset=utf-8")
                .result(CameraWords.trouble(trouble, call.texts()));
    }

    private void note(Call call, CameraLink link, String about, boolean done) {
        journal.append(new Note(
                call.who(),
                Act.VIEW_CAMERA,
                Optional.of(link.camera()),
                Optional.empty(),
                about,
                "",
                done ? Result.DONE : Result.FAILED));
    }
}
