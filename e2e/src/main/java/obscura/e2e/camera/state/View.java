package obscura.e2e.camera.state;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The media profiles of a simulated camera: two of its lens, and two of a second lens where it has one. */
public enum View {
    MAIN("profile_main", 1, 1),
    SUB("profile_sub", 1, 2),
    SECOND_MAIN("profile_second_main", 2, 1),
    SECOND_SUB("profile_second_sub", 2, 2);

    private final String token;
    private final int lens;
    private final int divisor;

    View(String token, int lens, int divisor) {
        this.token = token;
        this.lens = lens;
        this.divisor = divisor;
    }

    public String token() {
        return token;
    }

    /** 1 or 2. */
    public int lens() {
        return lens;
    }

    /** Those this camera has. */
    public static List<View> of(Quirks quirks) {
        int lenses = quirks.has(Quirk.TWO_LENSES) ? 2 : 1;
        return Arrays.stream(values()).filter(view -> view.lens <= lenses).toList();
    }

    public static Optional<View> of(String token, Quirks quirks) {
        return of(quirks).stream().filter(view -> view.token.equals(token)).findFirst();
    }

    public int width(CameraSettings settings) {
        return height(settings) * 16 / 9;
    }

    public int height(CameraSettings settings) {
        return settings.mainHeight() / divisor;
    }

    /** The video source configuration it belongs to: VSC_1 and, where there are two, VSC_2 of the first lens; 3 and 4 of the other. */
    public String configuration(Quirks quirks) {
        int second = divisor == 2 && quirks.twoConfigurations() ? 1 : 0;
        return "VSC_" + (2 * lens - 1 + second);
    }

    /** The video source a configuration shows. */
    public static String source(String configuration) {
        return configuration.equals("VSC_3") || configuration.equals("VSC_4") ? "VS_2" : "VS_1";
    }
}
