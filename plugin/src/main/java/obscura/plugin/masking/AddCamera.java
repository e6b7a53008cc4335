package obscura.plugin.masking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import obscura.plugin.ObscuraException;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.CameraAnswer;
import obscura.plugin.camera.CameraFacts;
import obscura.plugin.camera.CameraLink;
import obscura.plugin.camera.CameraLinks;
import obscura.plugin.camera.CameraPictures;
import obscura.plugin.camera.CameraTrouble;
import obscura.plugin.camera.Cameras;
import obscura.plugin.camera.LoneCameras;
import obscura.plugin.camera.MaskCamera;
import obscura.plugin.camera.MaskCameras;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.journal.Who;

/** Adds a camera after having spoken to it with the login that was typed; one that can't be spoken to is not added. */
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
                    CameraTrouble.Kind.ADDRESS_REFUSED,
                    "Type an address like 192.168.1.20, without user and password in it."));
        }
        MaskCamera device = devices.attempt(wanted.address().strip(), wanted.user(), wanted.password());
        CameraAnswer<CameraFacts> facts = device.facts();
        CameraAnswer<CameraPictures> pictures = facts.then(any -> device.pictures());
        Optional<CameraTrouble> trouble = facts.why().or(() -> pictures.why().filter(why -> !isOnlyWithoutMasks(why)));
        if (trouble.isPresent()) {
            return new AddResult.Refused(trouble.get());
        }
        CameraFacts found = facts.found().orElseThrow();
        Camera camera = kept(wanted, who, device.certificate());
        return new AddResult.Added(camera, found, warnings(found, pictures));
    }

    private static boolean isOnlyWithoutMasks(CameraTrouble why) {
        return why.kind() == CameraTrouble.Kind.NO_MASKS || why.kind() == CameraTrouble.Kind.NO_MEDIA2;
    }

    private Camera kept(NewCamera wanted, Who who, Optional<String> certificate) {
        journal.append(Note.of(who, Act.ADD_CAMERA, wanted.name(), Result.DONE));
        Camera camera = wanted.existing()
                .map(id -> cameras.find(id)
                        .orElseThrow(() -> ObscuraException.refused("There is no such camera. Choose another one.")))
                .orElseGet(() -> alone.add(wanted.name()));
        CameraLink link = new CameraLink(
                camera.id(), wanted.address().strip(), wanted.user(), certificate, Optional.empty(), wanted.reapply());
        links.put(link, wanted.password());
        return camera;
    }

    private static List<String> warnings(CameraFacts facts, CameraAnswer<CameraPictures> pictures) {
        List<String> warnings = new ArrayList<>();
        pictures.why().ifPresent(why -> warnings.add(why.sentence()));
        if (facts.clockAhead().abs().compareTo(CLOCK_OFF) > 0) {
            warnings.add("The camera's clock is "
                    + facts.clockAhead().abs().plusSeconds(30).toMinutes()
                    + " minutes off. Set it, or recordings carry wrong times.");
        }
        pictures.found()
                .filter(found -> !found.otherLenses().isEmpty())
                .ifPresent(found -> warnings.add(
                        "The device has " + (1 + found.otherLenses().size())
                                + " lenses; this is the first. Add it again for the others."));
        return warnings;
    }
}
