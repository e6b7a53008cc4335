package obscura.e2e.frigate;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import obscura.e2e.frigate.disk.Films;
import obscura.e2e.frigate.state.Account;
import obscura.e2e.frigate.state.FrigateVersion;
import obscura.e2e.frigate.wire.Role;

/**
 * How a simulated Frigate is set up.
 *
 * @param media its media folder; made when it is not there
 * @param cameras where each camera is, with its password, by name
 * @param openPort of the open door; 0 takes a free one, -1 for no such door
 * @param loginPort of the door with login and TLS; 0 takes a free one, -1 for no such door
 * @param accounts who may sign in
 * @param session how long a login holds
 * @param slowness how long it waits when it is slow
 * @param films what its cameras see; several may share one, which draws each street once
 */
public record FrigateSettings(
        Path media,
        FrigateVersion version,
        Map<String, String> cameras,
        int openPort,
        int loginPort,
        List<Account> accounts,
        Duration session,
        Duration slowness,
        Films films,
        Clock clock) {
    private static final int NO_DOOR = -1;

    public FrigateSettings {
        cameras = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(cameras));
        accounts = List.copyOf(accounts);
    }

    /** 0.18 with the cameras "front" and "back", the open door only, and the real time. */
    public static FrigateSettings in(Path media) {
        List<Account> accounts = List.of(
                new Account("admin", "adminpassword12", Role.ADMIN),
                new Account("viewer", "viewerpassword12", Role.VIEWER));
        return new FrigateSettings(
                        media,
                        FrigateVersion.V0_18,
                        Map.of(),
                        0,
                        NO_DOOR,
                        accounts,
                        Duration.ofDays(1),
                        Duration.ofSeconds(60),
                        new Films(),
                        Clock.systemUTC())
                .cameras("front", "back");
    }

    public FrigateSettings version(FrigateVersion other) {
        return new FrigateSettings(
                media, other, cameras, openPort, loginPort, accounts, session, slowness, films, clock);
    }

    /** Each at an address of its own, {@code rtsp://user:secret@10.0.0.5:554/NAME}. */
    public FrigateSettings cameras(String... names) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String name : names) {
            all.put(name, "rtsp://user:secret@10.0.0.5:554/" + name);
        }
        return new FrigateSettings(media, version, all, openPort, loginPort, accounts, session, slowness, films, clock);
    }

    /** One more, at that address, or another address for one that is there. */
    public FrigateSettings camera(String name, String source) {
        Map<String, String> all = new LinkedHashMap<>(cameras);
        all.put(name, source);
        return new FrigateSettings(media, version, all, openPort, loginPort, accounts, session, slowness, films, clock);
    }

    /** Both doors. */
    public FrigateSettings withLogin() {
        return doors(openPort, 0);
    }

    /** Only the door with login and TLS. */
    public FrigateSettings onlyLogin() {
        return doors(NO_DOOR, 0);
    }

    public FrigateSettings doors(int open, int login) {
        return new FrigateSettings(media, version, cameras, open, login, accounts, session, slowness, films, clock);
    }

    public FrigateSettings session(Duration length) {
        return new FrigateSettings(
                media, version, cameras, openPort, loginPort, accounts, length, slowness, films, clock);
    }

    public FrigateSettings slowness(Duration wait) {
        return new FrigateSettings(media, version, cameras, openPort, loginPort, accounts, session, wait, films, clock);
    }

    public FrigateSettings films(Films shared) {
        return new FrigateSettings(
                media, version, cameras, openPort, loginPort, accounts, session, slowness, shared, clock);
    }

    public FrigateSettings clock(Clock other) {
        return new FrigateSettings(
                media, version, cameras, openPort, loginPort, accounts, session, slowness, films, other);
    }
}
