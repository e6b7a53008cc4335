package obscura.plugin.camera;

/** Cameras that no recorder knows. */
public interface LoneCameras {
    /** A camera without a recorder; its {@link Camera#nvr()} is found nowhere. */
    Camera add(String name);
}
