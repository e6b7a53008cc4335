package obscura.e2e.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;

/** How somebody looks at the app. */
public enum Look {
    DESKTOP(1280, 800, false, ColorScheme.LIGHT),
    DESKTOP_DARK(1280, 800, false, ColorScheme.DARK),
    TABLET(820, 1180, true, ColorScheme.LIGHT),
    PHONE(390, 844, true, ColorScheme.LIGHT),
    PHONE_DARK(390, 844, true, ColorScheme.DARK);

    private final int width;
    private final int height;
    private final boolean touch;
    private final ColorScheme colours;

    Look(int width, int height, boolean touch, ColorScheme colours) {
        this.width = width;
        this.height = height;
        this.touch = touch;
        this.colours = colours;
    }

    NewContextOptions options(String address) {
        return new NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(width, height)
                .setHasTouch(touch)
                .setIsMobile(touch)
                .setColorScheme(colours)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Berlin");
    }

    String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
