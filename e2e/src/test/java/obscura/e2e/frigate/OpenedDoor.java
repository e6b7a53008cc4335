package obscura.e2e.frigate;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import obscura.plugin.nvr.NvrDoor;
import obscura.plugin.nvr.NvrLogin;
import obscura.plugin.nvr.NvrSecret;
import obscura.plugin.nvr.control.NvrControl;
import obscura.plugin.nvr.control.NvrScan;
import obscura.plugin.nvr.frigate.FrigateDoor;
import obscura.plugin.nvr.kept.KeptItem;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.nvr.kept.KeptListing;
import obscura.plugin.nvr.kept.Look;
import obscura.plugin.nvr.kept.NvrStore;
import obscura.plugin.nvr.line.NvrUrl;
import obscura.plugin.time.TimeRange;

/** Our door to a simulated Frigate, and what tests ask through it again and again. Waiting takes no time. */
final class OpenedDoor {
    static final NvrLogin ADMIN = new NvrLogin("admin", new NvrSecret("adminpassword12"), Optional.empty());
    static final NvrLogin VIEWER = new NvrLogin("viewer", new NvrSecret("viewerpassword12"), Optional.empty());

    private final NvrDoor door;
    final List<String> pins = new ArrayList<>();

    private OpenedDoor(URI at, NvrLogin login, Optional<Path> media, boolean mayDelete) {
        NvrUrl url = NvrUrl.typed(at.toString(), 5000).orElseThrow();
        this.door = FrigateDoor.of(
                new obscura.plugin.nvr.FrigateSettings(url, media, mayDelete),
                login,
                Clock.systemUTC(),
                pins::add,
                time -> true);
    }

    /** By the open door, without its disk. */
    static OpenedDoor of(SimulatedFrigate frigate) {
        return new OpenedDoor(frigate.openDoor(), NvrLogin.NONE, Optional.empty(), true);
    }

    /** By the open door, with its disk. */
    static OpenedDoor mounted(SimulatedFrigate frigate) {
        return mounted(frigate, frigate.media());
    }

    static OpenedDoor mounted(SimulatedFrigate frigate, Path media) {
        return new OpenedDoor(frigate.openDoor(), NvrLogin.NONE, Optional.of(media), true);
    }

    static OpenedDoor at(URI door, NvrLogin login) {
        return new OpenedDoor(door, login, Optional.empty(), true);
    }

    static OpenedDoor readingOnly(SimulatedFrigate frigate) {
        return new OpenedDoor(frigate.openDoor(), NvrLogin.NONE, Optional.empty(), false);
    }

    NvrDoor door() {
        return door;
    }

    NvrStore store() {
        return door.store();
    }

    NvrControl control() {
        return door.control().orElseThrow();
    }

    NvrScan scan() {
        return door.scan().orElseThrow();
    }

    /** Everything of a camera in a range. */
    Kept kept(String camera, Instant from, Instant to) {
        Kept kept = new Kept(new ArrayList<>(), new ArrayList<>());
        store().list(camera, new TimeRange(from, to), kept);
        return kept;
    }

    /** What was listed, and of which kinds something could not be. */
    record Kept(List<KeptItem> items, List<KeptKind> unread) implements KeptListing {
        @Override
        public void found(KeptItem item) {
            items.add(item);
        }

        @Override
        public void unread(KeptKind kind, String why) {
            unread.add(kind);
        }

        @Override
        public boolean goOn() {
            return true;
        }

        List<KeptItem> of(KeptKind kind) {
            return items.stream().filter(item -> item.kind() == kind).toList();
        }

        List<String> keys(KeptKind kind) {
            return of(kind).stream().map(KeptItem::key).sorted().toList();
        }
    }

    List<Look.Standing> standings(List<KeptItem> items) {
        return store().look(items).stream().map(Look::standing).toList();
    }
}
