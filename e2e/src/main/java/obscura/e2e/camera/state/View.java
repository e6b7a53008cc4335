package obscura.e2e.camera.state;

import java.util.Arrays;
import java.util.Optional;

/** The two media profiles every simulated camera has. */
public enum View {
    MAIN("profile_main", 1),
    SUB("profile_sub", 2);

    private final String token;
    private final int divisor;

    View(String token, int divisor) {
        this.token = token;
        this.divisor = divisor;
    }

    public String token() {
        return token;
    }

    public static Optional<View> of(String token) {
        return Arrays.stream(values()).filter(view -> view.token.equals(token)).findFirst();
    }

    public int width(CameraSettings settings) {
        return height(settings) * 16 / 9;
    }

    public int height(CameraSettings settings) {
        return settings.mainHeight() / divisor;
    }

    /** The video source configuration it belongs to. */
    public String configuration(Quirks quirks) {
        return this == SUB && quirks.twoConfigurations() ? "VSC_2" : "VSC_1";
    }
}
