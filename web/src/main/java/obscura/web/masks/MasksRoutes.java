package obscura.web.masks;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import obscura.plugin.access.Right;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.CameraAnswer;
import obscura.plugin.camera.CameraLink;
import obscura.plugin.camera.CameraLinks;
import obscura.plugin.camera.Cameras;
import obscura.plugin.id.CameraId;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.masking.Fitting;
import obscura.plugin.masking.Masks;
import obscura.plugin.masking.SaveResult;
import obscura.plugin.masking.WantedMask;
import obscura.plugin.masking.WantedMasks;
import obscura.web.http.Call;
import obscura.web.http.NotThere;
import obscura.web.http.Route;

/** The page where the masks of one camera are drawn, applied, seen to and put back. */
public final class MasksRoutes {
    private final Cameras cameras;
    private final CameraLinks links;
    private final Masks masks;
    private final Stands stands;
    private final StartRuns start;
    private final ShowMasks show;
    private final MaskWork work;
    private final Journal journal;

    public MasksRoutes(
            Cameras cameras,
            CameraLinks links,
            Masks masks,
            Stands stands,
            MaskRuns runs,
            StartRuns start,
            MaskWork work,
            Journal journal) {
        this.cameras = cameras;
        this.links = links;
        this.masks = masks;
        this.stands = stands;
        this.start = start;
        this.show = new ShowMasks(masks, links, stands, runs);
        this.work = work;
        this.journal = journal;
    }

    public List<Route> routes() {
        String page = "/cameras/{camera}/masks";
        return List.of(
                Route.get(page, Right.DRAW_MASKS, call -> answer(call, 200, Optional.empty())),
                Route.post(page, Right.DRAW_MASKS, this::apply),
                Route.get(page + "/run", Right.DRAW_MASKS, this::run),
                Route.post(page + "/preview", Right.DRAW_MASKS, this::preview),
                Route.post(page + "/again", Right.DRAW_MASKS, call -> again(call, MaskRuns.What.APPLY)),
                Route.post(page + "/look", Right.DRAW_MASKS, call -> again(call, MaskRuns.What.LOOK)),
                Route.post(page + "/take-over", Right.DRAW_MASKS, this::takeOver),
                Route.post(page + "/reapply", Right.DRAW_MASKS, this::reapply));
    }

    private void answer(Call call, int status, Optional<ShowMasks.Refused> refused) {
        call.page(status, "masks/masks", show.page(call, camera(call), refused));
    }

    private Camera camera(Call call) {
        return cameras.find(call.camera("camera")).orElseThrow(NotThere::new);
    }

    private CameraLink link(Call call) {
        return links.find(camera(call).id()).orElseThrow(NotThere::new);
    }

    private void apply(Call call) {
        CameraLink link = link(call);
        Drawn drawn = Drawn.read(call.form().text("masks"), call.raw().jsonMapper());
        if (drawn instanceof Drawn.Wrong wrong) {
            List<WantedMask> kept = masks.wanted(link.camera()).masks();
            answer(call, 422, refused(kept, Optional.of(Words.wrong(wrong, call.texts())), Optional.empty()));
            return;
        }
        save(call, link, ((Drawn.Right) drawn).masks());
    }

    private void save(Call call, CameraLink link, List<WantedMask> drawn) {
        CameraId camera = link.camera();
        if (version(call).isEmpty()) {
            answer(call, 422, refused(drawn, Optional.of(call.view().t("masks.noversion")), Optional.empty()));
            return;
        }
        SaveResult result = work.save(camera, new WantedMasks(version(call).getAsLong(), drawn), call.who());
        if (result instanceof SaveResult.Stale stale) {
            answer(call, 409, refused(drawn, Optional.empty(), Optional.of(stale.now())));
            return;
        }
        started(call, start.start(link, MaskRuns.What.APPLY, call.who()));
    }

    private static Optional<ShowMasks.Refused> refused(
            List<WantedMask> drawn, Optional<String> wrong, Optional<WantedMasks> theirs) {
        return Optional.of(new ShowMasks.Refused(drawn, wrong, theirs));
    }

    private static OptionalLong version(Call call) {
        String typed = call.form().text("version");
        return typed.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(typed)) : OptionalLong.empty();
    }

    private void again(Call call, MaskRuns.What what) {
        started(call, start.start(link(call), what, call.who()));
    }

    private static void started(Call call, boolean started) {
        String page = "/cameras/" + call.part("camera") + "/masks";
        if (started) {
            call.redirect(page);
        } else {
            call.redirect(page, "masks.told.busy");
        }
    }

    /** A piece of the page while something is being done; once that is over, the page itself. */
    private void run(Call call) {
        Camera camera = camera(call);
        Optional<MasksPage.Run> run = show.run(call.texts(), camera.id());
        String page = "/cameras/" + camera.id() + "/masks";
        if (run.isPresent() && call.isFragment()) {
            call.page("masks/run", new RunPage(call.view(), page, run.get()));
        } else {
            call.redirect(page);
        }
    }

    private void preview(Call call) {
        CameraLink link = link(call);
        Drawn drawn = Drawn.read(call.raw().body(), call.raw().jsonMapper());
        if (drawn instanceof Drawn.Wrong wrong) {
            call.json(422, new Preview(Words.wrong(wrong, call.texts()), List.of()));
            return;
        }
        List<WantedMask> wanted = ((Drawn.Right) drawn).masks();
        CameraAnswer<Stand> stand = stands.lately(link);
        call.json(stand.found()
                .map(there -> Preview.of(
                        Fitting.of(wanted, there.room(), there.notOurs().size()), call.texts()))
                .orElseGet(() -> new Preview(CameraWords.trouble(stand.why().orElseThrow(), call.texts()), List.of())));
    }

    private void takeOver(Call call) {
        CameraLink link = link(call);
        WantedMasks wanted = masks.wanted(link.camera());
        boolean known = masks.report(link.camera()).isPresent()
                || start.lookHere(link, call.who()).isPresent();
        if (!known) {
            started(call, false);
            return;
        }
        SaveResult result = work.takeOver(link.camera(), wanted, call.form().text("token"), call.who());
        stands.forget(link.camera());
        String told = result instanceof SaveResult.Saved ? "masks.told.taken" : "masks.told.busy";
        call.redirect("/cameras/" + link.camera() + "/masks", told);
    }

    private void reapply(Call call) {
        CameraLink link = link(call);
        boolean allowed = call.form().has("reapply", "yes");
        links.change(link.withReapply(allowed));
        journal.append(new Note(
                call.who(),
                Act.CHANGE_CAMERA_LINK,
                Optional.of(link.camera()),
                Optional.empty(),
                allowed ? "masks that vanished are put back by themselves" : "masks that vanished are not put back",
                "",
                Result.DONE));
        call.redirect("/cameras/" + link.camera() + "/masks", "masks.told.reapply");
    }
}
