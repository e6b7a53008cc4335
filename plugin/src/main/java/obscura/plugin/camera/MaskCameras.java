package obscura.plugin.camera;

import java.util.Optional;

/** Where cameras are reached. Whoever asks twice for one camera gets the same line to it: one call at a time. */
public interface MaskCameras {
    /** Nothing is connected yet. */
    MaskCamera open(CameraLink link);

    /**
     * One that is not kept, with a password that was just typed.
     *
     * @param certificate SHA-256 of the only one that is spoken to; with none, the first that is shown
     */
    MaskCamera attempt(String address, String user, CameraPassword password, Optional<String> certificate);
}
