package obscura.plugin.masking;

import java.time.Duration;
import obscura.plugin.camera.CameraTrouble;

/** What whoever added a camera should know of it, although it is kept. */
public sealed interface AddWarning {
    /** For programs; pages say it in the language of whoever reads. */
    String sentence();

    /** It takes no masks, or plays no stream that Obscura can look at. */
    record Troubled(CameraTrouble trouble) implements AddWarning {
        @Override
        public String sentence() {
            return trouble.sentence();
        }
    }

    /** @param off never negative */
    record ClockOff(Duration off) implements AddWarning {
        @Override
        public String sentence() {
            return "The camera's clock is " + off.toMinutes()
                    + " minutes off. Set it, or recordings carry wrong times.";
        }
    }
}
