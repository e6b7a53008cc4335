package obscura.plugin.camera;

/**
 * One way a camera shows its picture, which a mask has to be in.
 *
 * @param profile token of the media profile
 * @param name as the camera calls it; untrusted text
 */
public record CameraView(Kind kind, String profile, String name) {
    public enum Kind {
        STREAM,
        SNAPSHOT
    }

    /** The same after a restart; for addresses and the database. */
    public String id() {
        return (kind == Kind.STREAM ? "stream:" : "snapshot:") + profile;
    }
}
