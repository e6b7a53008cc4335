package obscura.web.api;

import java.util.List;
import obscura.plugin.ObscuraException;
import obscura.plugin.access.Right;
import obscura.plugin.camera.Cameras;
import obscura.plugin.id.HoldId;
import obscura.retention.hold.Hold;
import obscura.retention.hold.HoldDesk;
import obscura.retention.hold.HoldWish;
import obscura.retention.hold.Holding;
import obscura.retention.hold.Holds;
import obscura.web.holds.HoldWords;
import obscura.web.holds.HowSafe;
import obscura.web.http.Call;
import obscura.web.http.NotThere;
import obscura.web.http.Route;

/** {@code /api/v1/holds}: what must not be deleted, on cameras the program may know of. */
public final class HoldsApi {
    private static final String ALL = "/api/v1/holds";

    private final Holds holds;
    private final HoldDesk desk;
    private final Cameras cameras;
    private final HowSafe safe;
    private final Runnable changed;

    /** @param changed told after something about a hold has changed */
    public HoldsApi(Holds holds, HoldDesk desk, Cameras cameras, HowSafe safe, Runnable changed) {
        this.holds = holds;
        this.desk = desk;
        this.cameras = cameras;
        this.safe = safe;
        this.changed = changed;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(ALL, Right.SEE_RETENTION, this::list),
                Route.post(ALL, Right.SET_HOLDS, this::set),
                Route.delete(ALL + "/{id}", Right.SET_HOLDS, this::release));
    }

    private void list(Call call) {
        call.json(holds.standing().stream()
                .filter(hold -> call.visitor().maySee(hold.camera()))
                .map(hold -> HoldJson.of(hold, safe))
                .toList());
    }

    private void set(Call call) {
        HoldWish wish = ApiCall.body(call, NewHold.class).wish();
        if (!call.visitor().maySee(wish.camera()) || cameras.find(wish.camera()).isEmpty()) {
            throw new NotThere();
        }
        Hold hold = done(call, desk.set(wish, call.who()));
        changed.run();
        call.raw().header("Location", ALL + "/" + hold.id());
        call.json(201, HoldJson.of(hold, safe));
    }

    private void release(Call call) {
        Hold hold = holds.find(call.id("id", HoldId::new))
                .filter(found -> call.visitor().maySee(found.camera()))
                .orElseThrow(NotThere::new);
        ApiCall.requireFresh(call);
        done(call, desk.release(hold.id(), call.who(), call.query("reason").orElse("Released over the API.")));
        changed.run();
        call.raw().status(204);
    }

    private static Hold done(Call call, Holding answer) {
        if (answer instanceof Holding.Done done) {
            return done.hold();
        }
        throw ObscuraException.refused(HoldWords.refused(((Holding.Refused) answer).why(), call.texts()));
    }
}
