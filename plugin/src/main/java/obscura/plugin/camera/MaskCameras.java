package obscura.plugin.camera;

/** Where cameras are reached. Whoever asks twice for one camera gets the same line to it: one call at a time. */
public interface MaskCameras {
    /** Nothing is connected yet. */
    MaskCamera open(CameraLink link);

    /** One that is not kept, with a password that was just typed. */
    MaskCamera attempt(String address, String user, CameraPassword password);
}
