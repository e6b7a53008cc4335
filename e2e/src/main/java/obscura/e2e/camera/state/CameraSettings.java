package obscura.e2e.camera.state;

import java.time.Clock;
import java.time.Duration;

/**
 * What a simulated camera is born with.
 *
 * @param port of HTTP on the loopback address, 0 for a free one; RTSP always takes a free one
 * @param clockOffset how far its clock is ahead of the true time
 * @param clockWindow how old or how new a login may be by its clock
 * @param mainHeight rows of the main stream, 16:9; the sub stream has half of it
 */
public record CameraSettings(
        int port,
        String name,
        String user,
        String password,
        Login login,
        Clock clock,
        Duration clockOffset,
        Duration clockWindow,
        int maxMasks,
        int maxPoints,
        int mainHeight) {
    public CameraSettings {
        if (mainHeight < 180 || mainHeight > 1440 || mainHeight % 36 != 0) {
            throw new IllegalArgumentException("Not a height that 16:9 and its half have: " + mainHeight);
        }
    }

    /** Digest, a right clock, 8 masks of up to 16 points, 640 x 360. */
    public static CameraSettings of(int port, String name, String user, String password) {
        return new CameraSettings(
                port,
                name,
                user,
                password,
                Login.DIGEST_MD5,
                Clock.systemUTC(),
                Duration.ZERO,
                Duration.ofSeconds(30),
                8,
                16,
                360);
    }

    public CameraSettings with(Login other) {
        return new CameraSettings(
                port, name, user, password, other, clock, clockOffset, clockWindow, maxMasks, maxPoints, mainHeight);
    }

    public CameraSettings withClock(Duration ahead, Duration window) {
        return new CameraSettings(
                port, name, user, password, login, clock, ahead, window, maxMasks, maxPoints, mainHeight);
    }

    public CameraSettings withLimits(int masks, int points) {
        return new CameraSettings(
                port, name, user, password, login, clock, clockOffset, clockWindow, masks, points, mainHeight);
    }

    public CameraSettings withHeight(int rows) {
        return new CameraSettings(
                port, name, user, password, login, clock, clockOffset, clockWindow, maxMasks, maxPoints, rows);
    }

    /** By its own clock. */
    public java.time.Instant now() {
        return clock.instant().plus(clockOffset);
    }

    /** Never with the password. */
    @Override
    public String toString() {
        return "CameraSettings[" + name + ", " + login + "]";
    }
}
