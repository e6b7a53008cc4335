package obscura.web.overview;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import obscura.plugin.access.Right;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.Cameras;
import obscura.plugin.id.CameraId;
import obscura.plugin.nvr.Clip;
import obscura.plugin.nvr.Clips;
import obscura.plugin.nvr.Nvrs;
import obscura.plugin.time.TimeRange;
import obscura.web.http.Call;
import obscura.web.http.Route;
import obscura.web.posture.PostureView;
import obscura.web.posture.Postures;

/** The first page. Asks the database only, never a recorder; pictures come by themselves. */
public final class OverviewRoutes {
    private final Cameras cameras;
    private final Clips clips;
    private final Nvrs nvrs;
    private final Postures postures;
    private final Lately lately;
    private final List<Attention.Source> sources;

    /** @param sources those who may have something that needs attention */
    public OverviewRoutes(
            Cameras cameras, Clips clips, Nvrs nvrs, Postures postures, Lately lately, List<Attention.Source> sources) {
        this.lately = lately;
        this.cameras = cameras;
        this.clips = clips;
        this.nvrs = nvrs;
        this.postures = postures;
        this.sources = List.copyOf(sources);
    }

    public List<Route> routes() {
        return List.of(Route.get("/", Right.SEE_CAMERAS, this::show));
    }

    private void show(Call call) {
        List<Attention> attention = sources.stream()
                .flatMap(source -> source.now(call).stream())
                .sorted(Comparator.comparing(a -> !a.urgent()))
                .toList();
        Set<CameraId> waiting = new HashSet<>();
        attention.forEach(a -> a.camera().ifPresent(waiting::add));
        Map<CameraId, Instant> newest = clips.newest();
        List<OverviewPage.Card> cards = cameras.all().stream()
                .filter(camera -> call.visitor().maySee(camera.id()))
                .map(camera ->
                        card(call, camera, Optional.ofNullable(newest.get(camera.id())), waiting.contains(camera.id())))
                .toList();
        call.page(
                "overview/overview",
                new OverviewPage(call.view(), attention, cards, !nvrs.all().isEmpty()));
    }

    /** Newest pictures of cameras that have them; answers at once. */
    public interface Lately {
        /** For a site without such cameras. */
        Lately NONE = new Lately() {
            @Override
            public boolean has(Camera camera) {
                return false;
            }

            @Override
            public Optional<Instant> at(Camera camera) {
                return Optional.empty();
            }
        };

        boolean has(Camera camera);

        /** When the one that is here was taken; has it fetched anew where it is old. */
        Optional<Instant> at(Camera camera);
    }

    private OverviewPage.Card card(Call call, Camera camera, Optional<Instant> newest, boolean waits) {
        boolean sees = call.visitor().may(Right.SEE_FOOTAGE);
        boolean live = sees && lately.has(camera);
        Optional<String> footage = sees && !live
                ? newest.flatMap(end -> shown(camera, end))
                        .map(at -> "/cameras/" + camera.id() + "/picture?width=480&at=" + at)
                : Optional.empty();
        Optional<String> picture = live ? Optional.of("/cameras/" + camera.id() + "/lately") : footage;
        return new OverviewPage.Card(
                camera,
                new PostureView(call.view(), postures.of(camera)),
                newest.map(call.texts()::time),
                picture,
                live ? lately.at(camera).map(call.texts()::clock) : Optional.empty(),
                waits);
    }

    /** Where the newest clip begins: there is a picture, however well its end is known. */
    private Optional<Instant> shown(Camera camera, Instant end) {
        List<Clip> last = clips.in(camera.id(), new TimeRange(end.minusMillis(1), end), 1);
        return last.stream().findFirst().map(clip -> clip.range().from());
    }
}
