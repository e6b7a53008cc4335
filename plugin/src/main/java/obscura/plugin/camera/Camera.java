package obscura.plugin.camera;

import obscura.plugin.id.CameraId;
import obscura.plugin.id.NvrId;

/**
 * One lens.
 *
 * @param name as people see it: any text of 1 to {@link #LONGEST_NAME} characters, shown as text and never as anything
 *     else
 * @param nvr where its footage is kept
 * @param nvrName what it is called there; a folder name, for instance
 */
public record Camera(CameraId id, String name, NvrId nvr, String nvrName) {
    public static final int LONGEST_NAME = 200;

    public Camera {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A camera's name has 1 to " + LONGEST_NAME + " characters");
        }
    }
}
