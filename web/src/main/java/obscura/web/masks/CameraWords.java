package obscura.web.masks;

import java.util.Locale;
import obscura.plugin.camera.CameraTrouble;
import obscura.web.text.Texts;

/** What cameras say and don't say, in the language of whoever reads. */
public final class CameraWords {
    private CameraWords() {}

    /** What happened, and the next step. */
    public static String trouble(CameraTrouble trouble, Texts texts) {
        return texts.of("masks.trouble." + key(trouble.kind()), trouble.words().toArray());
    }

    static String key(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace("_", "");
    }
}
