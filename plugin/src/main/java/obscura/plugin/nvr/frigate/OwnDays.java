package obscura.plugin.nvr.frigate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.nvr.kept.OwnRetention;
import obscura.plugin.nvr.line.Json;

/**
 * How long Frigate keeps things by itself. It has no single number for recordings: continuous, motion, alerts and detections
 * each have one, and a recording lives as long as the longest.
 */
final class OwnDays {
    /** Where a number of days may stand below a camera's record; up to 0.16 retain took the place of the first two. */
    private static final List<List<String>> RECORD = List.of(
            List.of("continuous", "days"),
            List.of("motion", "days"),
            List.of("retain", "days"),
            List.of("alerts", "retain", "days"),
            List.of("detections", "retain", "days"));

    private static final List<List<String>> REVIEWED =
            List.of(List.of("alerts", "retain", "days"), List.of("detections", "retain", "days"));

    private final AskFrigate ask;
    private final ChangeConfig change;

    OwnDays(AskFrigate ask, ChangeConfig change) {
        this.ask = ask;
        this.change = change;
    }

    Answer<OwnRetention> keeps(String camera) {
        return ask.config().then(config -> config.camera(camera)).map(OwnDays::read);
    }

    private static OwnRetention read(Json camera) {
        Map<KeptKind, Double> days = new EnumMap<>(KeptKind.class);
        put(days, longest(camera, RECORD), KeptKind.RECORDING, KeptKind.PREVIEW);
        put(days, longest(camera, REVIEWED), KeptKind.REVIEW);
        put(
                days,
                camera.at("snapshots", "retain", "default").number(),
                KeptKind.SNAPSHOT,
                KeptKind.EVENT,
                KeptKind.THUMBNAIL);
        return new OwnRetention(days);
    }

    private static void put(Map<KeptKind, Double> days, OptionalDouble number, KeptKind... kinds) {
        number.ifPresent(value -> Stream.of(kinds).forEach(kind -> days.put(kind, value)));
    }

    private static OptionalDouble longest(Json camera, List<List<String>> places) {
        return places.stream()
                .map(place ->
                        camera.at("record").at(place.toArray(String[]::new)).number())
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .max();
    }

    /** @throws IllegalArgumentException for less than no days */
    Answer<OwnRetention> keepFor(String camera, KeptKind kind, double days) {
        if (!(days >= 0) || days > 36_500) {
            throw new IllegalArgumentException("Days are 0 to 36500");
        }
        return ask.mayChange()
                .then(version -> ask.config())
                .then(config -> config.camera(camera))
                .then(now -> switch (kind) {
                    case RECORDING, PREVIEW -> set(camera, kind, "record", days, record(now, days));
                    case SNAPSHOT, EVENT, THUMBNAIL ->
                        set(
                                camera,
                                kind,
                                "snapshots",
                                days,
                                Json.object("retain", Json.object("default", Json.number(days))));
                    case REVIEW, EXPORT, TIMELAPSE, LIVE_REMAINS ->
                        Answer.no(Trouble.Kind.CANT, "Frigate has no number of days for that alone.");
                });
    }

    /** None lives longer than asked; when all are shorter, what is recorded all the time is kept that long. */
    private static Json record(Json camera, double days) {
        Json changed = Json.object(Map.of());
        boolean reached = false;
        for (List<String> place : RECORD) {
            OptionalDouble now =
                    camera.at("record").at(place.toArray(String[]::new)).number();
            if (now.isPresent() && now.getAsDouble() >= days) {
                changed = put(changed, place, Json.number(days));
                reached = true;
            }
        }
        List<String> first = camera.at("record", "continuous").isObject() ? RECORD.get(0) : RECORD.get(2);
        return reached ? changed : put(changed, first, Json.number(days));
    }

    private static Json put(Json into, List<String> place, Json value) {
        String name = place.get(0);
        return place.size() == 1
                ? into.with(name, value)
                : into.with(name, put(into.at(name), place.subList(1, place.size()), value));
    }

    /** What is read back counts, whatever was said; silence too, for the change may be done. */
    private Answer<OwnRetention> set(String camera, KeptKind kind, String field, double days, Json value) {
        Answer<?> said = change.live(camera, field, value);
        Answer<OwnRetention> now = keeps(camera);
        boolean done = now.found()
                .map(retention -> Math.abs(retention.days().getOrDefault(kind, -1.0) - days) < 1e-6)
                .orElse(false);
        return done || said.why().isEmpty() ? now : new Answer.No<>(said.why().get());
    }
}
