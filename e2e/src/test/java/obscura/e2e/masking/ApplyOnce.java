package obscura.e2e.masking;

import java.nio.file.Path;
import obscura.plugin.id.CameraId;

/** A process that puts the wanted masks of one camera on it: {@code FOLDER CAMERA}. */
public final class ApplyOnce {
    private ApplyOnce() {}

    public static void main(String[] arguments) throws Exception {
        try (MaskedHome home = new MaskedHome(Path.of(arguments[0]))) {
            home.apply.apply(new CameraId(Integer.parseInt(arguments[1])), MaskedHome.ANNA);
            System.out.println("DONE");
        }
    }
}
