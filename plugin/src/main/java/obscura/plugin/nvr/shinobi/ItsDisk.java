package obscura.plugin.nvr.shinobi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.nvr.ClipFile;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.kept.KeptItem;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.time.TimeRange;

/**
 * Whether the folder that is mounted here is the one Shinobi writes to: an empty mount point, or another disk with the same
 * folders on it, shows no file of anything. It is when a file lay there before it was deleted, or when clips that Shinobi lists
 * now lie there. Any thread.
 */
final class ItsDisk {
    private static final Instant BEFORE_ALL = Instant.parse("2010-01-01T00:00:00Z");
    private static final int SAMPLE = 20;

    /** More than is asked for between two looks. */
    private static final int MOST_REMEMBERED = 5_000;

    private final Mount mount;
    private final ShinobiLists lists;
    private final Clock clock;
    private final Map<String, Object> lay = new LinkedHashMap<>();

    ItsDisk(Mount mount, ShinobiLists lists, Clock clock) {
        this.mount = mount;
        this.lists = lists;
        this.clock = clock;
    }

    /** To be called before something is deleted. */
    void remember(KeptItem item) {
        if (mount.look(item).filter(ClipFile.There.class::isInstance).isPresent()) {
            Optional<Object> disk = mount.identity();
            synchronized (lay) {
                disk.ifPresent(there -> lay.put(name(item), there));
                if (lay.size() > MOST_REMEMBERED) {
                    lay.remove(lay.keySet().iterator().next());
                }
            }
        }
    }

    private static String name(KeptItem item) {
        return item.kind() + "/" + item.camera() + "/" + item.key();
    }

    private Optional<Object> lay(KeptItem item) {
        synchronized (lay) {
            return Optional.ofNullable(lay.get(name(item)));
        }
    }

    /** For one time of looking: what Shinobi lists is asked for once a monitor. */
    Witness witness(List<Monitor> monitors) {
        return new Witness(monitors, new HashMap<>());
    }

    final class Witness {
        private final List<Monitor> monitors;
        private final Map<String, Optional<Boolean>> shown;

        private Witness(List<Monitor> monitors, Map<String, Optional<Boolean>> shown) {
            this.monitors = monitors;
            this.shown = shown;
        }

        /** It lies there still. */
        void saw(KeptItem item) {
            remember(item);
        }

        /** Whether that a file of it is not there means that it is gone. */
        boolean speaksFor(KeptItem item) {
            Optional<Object> before = lay(item);
            return before.isPresent() && before.equals(mount.identity())
                    || shows(item.camera()).orElseGet(this::showsAnother);
        }

        /** Of a monitor without clips another's have to do. */
        private boolean showsAnother() {
            return monitors.stream()
                    .filter(monitor -> !monitor.storedElsewhere())
                    .anyMatch(monitor -> shows(monitor.mid()).orElse(false));
        }

        /** Empty when Shinobi lists nothing of it. */
        private Optional<Boolean> shows(String mid) {
            return shown.computeIfAbsent(mid, ItsDisk.this::shows);
        }
    }

    private Optional<Boolean> shows(String mid) {
        TimeRange all = new TimeRange(BEFORE_ALL, clock.instant().plus(Duration.ofDays(1)));
        Answer<List<Kept>> newest = lists.rows(KeptKind.RECORDING, mid, all, SAMPLE, () -> {});
        return newest.found()
                .filter(rows -> !rows.isEmpty())
                .map(rows -> rows.stream()
                        .anyMatch(row -> mount.look(row.item())
                                .filter(ClipFile.There.class::isInstance)
                                .isPresent()));
    }
}
