package obscura.plugin.leak;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import obscura.plugin.ObscuraException;
import obscura.plugin.broker.Broker;
import obscura.plugin.broker.PublishedCount;
import obscura.plugin.broker.RetainedPicture;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.Cameras;
import obscura.plugin.id.NvrId;
import obscura.plugin.leak.Finding.Source;
import obscura.plugin.nvr.NvrDoor;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.NvrCamera;
import obscura.plugin.nvr.control.NvrControl;
import obscura.plugin.nvr.control.Sight;
import obscura.plugin.nvr.control.Sighting;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.kept.KeptKind;

/** One look at everything there is of an NVR. What can't be looked at stays as it was seen last, and is a failure. */
record LookAround(Doors doors, Cameras cameras, Clock clock) {
    private static final int MOST_CAMERAS = 200;

    private static final String NOT_SCANNED =
            "What this recorder is set to do can't be looked at from here. Look through its own settings.";

    /** @return empty when there is nothing to look at */
    Optional<Scan> at(Scan before) {
        Instant now = clock.instant();
        try {
            return at(before, now, doors.nvr(before.nvr()), doors.broker(before.nvr()));
        } catch (ObscuraException e) {
            return Optional.of(failed(before, now, new Trouble(Trouble.Kind.BROKEN_ANSWER, e.getMessage())));
        }
    }

    private Optional<Scan> at(Scan before, Instant now, Optional<NvrDoor> door, Optional<Broker> broker) {
        if (door.flatMap(NvrDoor::scan).isEmpty() && broker.isEmpty()) {
            return Optional.empty();
        }
        Answer<List<Finding>> recorder = door.flatMap(NvrDoor::scan)
                .map(scan -> safely(() -> scan.scan().map(LookAround::ofRecorder)))
                .orElseGet(() -> Answer.no(Trouble.Kind.CANT, NOT_SCANNED));
        Answer<List<Finding>> messages =
                broker.map(one -> safely(() -> ofBroker(one, now))).orElseGet(() -> Answer.given(List.of()));
        Map<String, Double> days = recorder.found().isPresent() ? days(door.orElseThrow()) : before.days();
        Optional<Broker> heard = messages.found().flatMap(pictures -> broker);
        Optional<Boolean> online = heard.flatMap(LookAround::online);
        List<PublishedCount> counts =
                heard.map(one -> counts(one, before.nvr())).orElse(List.of());
        return Optional.of(together(before, now, recorder, messages, days, online, counts));
    }

    /** What is known stays, and that it may be otherwise by now is said. */
    static Scan failed(Scan before, Instant now, Trouble why) {
        return new Scan(
                before.nvr(),
                now,
                before.seen(),
                before.findings(),
                before.days(),
                Optional.empty(),
                List.of(),
                Optional.of(why));
    }

    private static Scan together(
            Scan before,
            Instant now,
            Answer<List<Finding>> recorder,
            Answer<List<Finding>> messages,
            Map<String, Double> days,
            Optional<Boolean> online,
            List<PublishedCount> counts) {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(recorder.found().orElseGet(() -> old(before, Source.RECORDER)));
        findings.addAll(messages.found().orElseGet(() -> old(before, Source.BROKER)));
        Optional<Trouble> failure = recorder.why().or(messages::why);
        Optional<Instant> seen = failure.isPresent() ? before.seen() : Optional.of(now);
        return new Scan(before.nvr(), now, seen, findings, days, online, counts, failure);
    }

    private static List<Finding> old(Scan before, Source source) {
        return before.findings().stream()
                .filter(finding -> finding.source() == source)
                .toList();
    }

    private static List<Finding> ofRecorder(List<Sighting> sightings) {
        return sightings.stream()
                .map(sighting -> new Finding(Source.RECORDER, sighting))
                .toList();
    }

    private static Answer<List<Finding>> ofBroker(Broker broker, Instant now) {
        return broker.pictures()
                .map(all -> all.stream()
                        .map(picture -> ofBroker(broker, picture, now))
                        .toList());
    }

    static Finding ofBroker(Broker broker, RetainedPicture picture, Instant now) {
        Optional<String> camera = picture.camera(broker.settings().prefix());
        return new Finding(Source.BROKER, new Sighting(Sight.BROKER_PICTURES, camera, picture.topic(), true, now));
    }

    private static Optional<Boolean> online(Broker broker) {
        return safely(broker::available).found().flatMap(word -> word);
    }

    /** A moment's numbers; where none could be heard, older ones would say nothing of now. */
    private List<PublishedCount> counts(Broker broker, NvrId nvr) {
        Set<String> names = cameras.all().stream()
                .filter(camera -> camera.nvr().equals(nvr))
                .map(Camera::nvrName)
                .collect(Collectors.toSet());
        return safely(() -> broker.counts(names)).found().orElse(List.of());
    }

    /** How long it keeps recordings by itself, as far as it answers; where it does not say, the camera is absent. */
    private static Map<String, Double> days(NvrDoor door) {
        Map<String, Double> days = new HashMap<>();
        for (NvrCamera camera : cameras(door)) {
            Answer<Double> kept = safely(() -> door.store()
                    .keeps(camera.name())
                    .map(own -> own.days().getOrDefault(KeptKind.RECORDING, Double.POSITIVE_INFINITY)));
            if (kept.why().filter(Trouble::isSilence).isPresent()) {
                return days;
            }
            kept.found().filter(Double::isFinite).ifPresent(number -> days.put(camera.name(), number));
        }
        return days;
    }

    private static List<NvrCamera> cameras(NvrDoor door) {
        Optional<NvrControl> control = door.control();
        return control.flatMap(one -> safely(one::cameras).found()).orElse(List.of()).stream()
                .limit(MOST_CAMERAS)
                .toList();
    }

    private interface Look<T> {
        Answer<T> now();
    }

    /** A door that breaks is a look that failed. */
    private static <T> Answer<T> safely(Look<T> look) {
        try {
            return look.now();
        } catch (ObscuraException e) {
            return Answer.no(Trouble.Kind.BROKEN_ANSWER, e.getMessage());
        }
    }
}
