package obscura.web.alerts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import obscura.plugin.alert.Matter;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.Cameras;
import obscura.plugin.masking.Masks;
import obscura.plugin.nvr.KnownNvr;
import obscura.plugin.nvr.Nvrs;
import obscura.retention.footage.Place;
import obscura.retention.run.Run;
import obscura.retention.run.RunState;
import obscura.retention.run.Runs;
import obscura.retention.run.StillThere;
import obscura.retention.schedule.Overdue;
import obscura.retention.schedule.OverdueMeter;

/** All that needs a person now and is told outside. Asks the database only; in English, as everything for programs is. */
public record MattersNow(OverdueMeter meter, Runs runs, Masks masks, Cameras cameras, Nvrs nvrs)
        implements Supplier<List<Matter>> {
    @Override
    public List<Matter> get() {
        List<Matter> all = new ArrayList<>();
        overdue(all);
        runs.unfinished().stream().filter(run -> run.state() == RunState.ASKING).forEach(run -> all.add(asks(run)));
        stillThere(all);
        cameras.all().stream()
                .filter(camera -> !masks.notes(camera.id()).drifts().isEmpty())
                .forEach(camera -> all.add(drift(camera)));
        return all;
    }

    private void overdue(List<Matter> into) {
        Map<Place, Long> byPlace = new LinkedHashMap<>();
        for (Overdue.Line line : meter.now().lines()) {
            byPlace.merge(line.place(), line.items(), Long::sum);
        }
        byPlace.forEach((place, items) -> into.add(new Matter(
                Matter.Kind.OVERDUE,
                "overdue-" + place.word(),
                items + " things at " + name(place) + " should be deleted by now and are not.")));
    }

    private static Matter asks(Run run) {
        return new Matter(
                Matter.Kind.RUN_ASKS,
                "run-" + run.id(),
                "Deletion run " + run.id() + " found something wrong and waits for an answer.");
    }

    private void stillThere(List<Matter> into) {
        Map<Place, Long> byPlace = new LinkedHashMap<>();
        for (StillThere still : runs.stillThere(0, Runs.LARGEST_PAGE)) {
            byPlace.merge(still.piece().place(), 1L, Long::sum);
        }
        byPlace.forEach((place, items) -> into.add(new Matter(
                Matter.Kind.STILL_THERE,
                "still-" + place.word(),
                "The deletion of " + items + " things at " + name(place)
                        + " was asked for, and they are still there.")));
    }

    private static Matter drift(Camera camera) {
        return new Matter(
                Matter.Kind.MASK_DRIFT,
                "drift-" + camera.id(),
                "Camera \"" + camera.name() + "\" no longer hides what it should.");
    }

    private String name(Place place) {
        return place.nvr()
                .flatMap(nvrs::find)
                .map(KnownNvr::name)
                .map(name -> "recorder \"" + name + "\"")
                .orElse(place.word());
    }
}
