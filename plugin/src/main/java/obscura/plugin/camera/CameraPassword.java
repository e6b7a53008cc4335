package obscura.plugin.camera;

/** A password of a camera's account. Shows itself nowhere; only who connects asks for {@link #text()}. */
public record CameraPassword(String text) {
    public static final int LONGEST = 1024;

    public CameraPassword {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("A camera's password has at most " + LONGEST + " characters");
        }
    }

    @Override
    public String toString() {
        return "CameraPassword[hidden]";
    }
}
