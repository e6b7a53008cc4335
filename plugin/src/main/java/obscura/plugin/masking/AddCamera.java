package obscura.plugin.masking;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import obscura.plugin.ObscuraException;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.CameraAnswer;
import obscura.plugin.camera.CameraFacts;
import obscura.plugin.camera.CameraLink;
import obscura.plugin.camera.CameraLinks;
import obscura.plugin.camera.CameraPictures;
import obscura.plugin.camera.CameraTrouble;
import obscura.plugin.camera.CameraView;
import obscura.plugin.camera.Cameras;
import obscura.plugin.camera.LoneCameras;
import obscura.plugin.camera.MaskCamera;
import obscura.plugin.camera.MaskCameras;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.journal.Who;

/**
 * Adds a camera after having spoken to it with the login that was typed; one that can't be spoken to is not added. A camera is one
 * lens: a device with several becomes several cameras, and for a camera that is there already somebody has to say which lens it is.
 */
public final class AddCamera {
    private static final Duration CLOCK_OFF = Duration.ofSeconds(60);

    private final MaskCameras devices;
    private final Cameras cameras;
    private final LoneCameras alone;
    private final CameraLinks links;
    private final Journal journal;

    public AddCamera(MaskCameras devices, Cameras cameras, LoneCameras alone, CameraLinks links, Journal journal) {
        this.devices = devices;
        this.cameras = cameras;
        this.alone = alone;
        this.links = links;
        this.journal = journal;
    }

    /** Also gives a camera that has one another address or login. Takes some seconds, on the caller's thread. */
    public AddResult add(NewCamera wanted, Who who) {
        if (wanted.address().isBlank()
                || wanted.address().length() > CameraLink.LONGEST_ADDRESS
                || wanted.address().contains("@")) {
            return new AddResult.Refused(new CameraTrouble(
                    CameraTrouble.Kind.ADDRESS_UNCLEAR,
                    "Type an address like 192.168.1.20, without user and password in it."));
        }
        MaskCamera device =
                devices.attempt(wanted.address().strip(), wanted.user(), wanted.password(), wanted.certificate());
        CameraAnswer<CameraFacts> facts = device.facts();
        CameraAnswer<CameraPictures> pictures = facts.then(any -> device.pictures());
        Optional<CameraTrouble> trouble = facts.why().or(() -> pictures.why().filter(why -> !isOnlyWithoutMasks(why)));
        if (trouble.isPresent()) {
            return new AddResult.Refused(trouble.get());
        }
        List<String> lenses = pictures.found().map(AddCamera::lenses).orElse(List.of());
        if (!isClear(wanted, lenses)) {
            return new AddResult.WhichLens(lenses);
        }
        CameraFacts found = facts.found().orElseThrow();
        List<Camera> kept = kept(wanted, lenses, who, device.certificate());
        return new AddResult.Added(kept, found, warnings(found, pictures, device));
    }

    private static boolean isOnlyWithoutMasks(CameraTrouble why) {
        return why.kind() == CameraTrouble.Kind.NO_MASKS || why.kind() == CameraTrouble.Kind.NO_MEDIA2;
    }

    private static List<String> lenses(CameraPictures pictures) {
        return Stream.concat(Stream.of(pictures.first().lens()), pictures.otherLenses().stream())
                .toList();
    }

    private static boolean isClear(NewCamera wanted, List<String> lenses) {
        return lenses.size() < 2
                || wanted.lens().map(lenses::contains).orElse(wanted.existing().isEmpty());
    }

    private List<Camera> kept(NewCamera wanted, List<String> lenses, Who who, Optional<String> certificate) {
        journal.append(Note.of(who, Act.ADD_CAMERA, wanted.name(), Result.DONE));
        List<Camera> kept = new ArrayList<>();
        for (Optional<String> lens : meant(wanted, lenses)) {
            Camera camera = camera(wanted, kept.size());
            links.put(
                    new CameraLink(
                            camera.id(), wanted.address().strip(), wanted.user(), certificate, lens, wanted.reapply()),
                    wanted.password());
            kept.add(camera);
        }
        return kept;
    }

    /** The only lens of a device is never named: it may be called something else after an update. */
    private static List<Optional<String>> meant(NewCamera wanted, List<String> lenses) {
        if (lenses.size() < 2) {
            return List.of(Optional.empty());
        }
        return wanted.lens().isPresent()
                ? List.of(wanted.lens())
                : lenses.stream().map(Optional::of).toList();
    }

    /** @param before how many lenses of this device have a camera already */
    private Camera camera(NewCamera wanted, int before) {
        return wanted.existing()
                .map(id -> cameras.find(id)
                        .orElseThrow(() -> ObscuraException.refused("There is no such camera. Choose another one.")))
                .orElseGet(() -> alone.add(before == 0 ? wanted.name() : numbered(wanted.name(), before + 1)));
    }

    private static String numbered(String name, int number) {
        String end = " " + number;
        int room = Camera.LONGEST_NAME - end.length();
        return (name.length() > room ? name.substring(0, room).strip() : name) + end;
    }

    private static List<AddWarning> warnings(
            CameraFacts facts, CameraAnswer<CameraPictures> pictures, MaskCamera device) {
        List<AddWarning> warnings = new ArrayList<>();
        pictures.why().ifPresent(why -> warnings.add(new AddWarning.Troubled(why)));
        if (facts.clockAhead().abs().compareTo(CLOCK_OFF) > 0) {
            warnings.add(new AddWarning.ClockOff(
                    facts.clockAhead().abs().plusSeconds(30).truncatedTo(ChronoUnit.MINUTES)));
        }
        pictures.found().stream()
                .flatMap(found -> found.views().stream())
                .filter(view -> view.kind() == CameraView.Kind.STREAM)
                .flatMap(view -> device.stream(view.profile()).why().stream())
                .distinct()
                .forEach(why -> warnings.add(new AddWarning.Troubled(why)));
        return warnings;
    }
}
