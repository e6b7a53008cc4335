package obscura.plugin.nvr.shinobi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.NvrScan;
import obscura.plugin.nvr.control.ShownAddress;
import obscura.plugin.nvr.control.Sight;
import obscura.plugin.nvr.control.Sighting;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.time.TimeRange;

/** Where pictures are kept by a Shinobi or leave it: its settings, its lists, its live addresses, its disk. */
final class ShinobiScan implements NvrScan {
    private static final Duration BACK = Duration.ofDays(4_000);

    private final ShinobiLists lists;
    private final LiveRemains remains;
    private final Optional<Mount> mount;
    private final Clock clock;

    ShinobiScan(ShinobiLine line, Optional<Mount> mount, Clock clock) {
        this.lists = new ShinobiLists(line);
        this.remains = new LiveRemains(line);
        this.mount = mount;
        this.clock = clock;
    }

    @Override
    public Answer<List<Sighting>> scan() {
        return lists.monitors().then(monitors -> {
            List<Sighting> seen = new ArrayList<>();
            for (Monitor monitor : monitors) {
                settings(monitor, seen);
                Optional<Trouble> trouble = kept(monitor, seen);
                if (trouble.isPresent()) {
                    return new Answer.No<>(trouble.get());
                }
            }
            return Answer.given(seen);
        });
    }

    private void settings(Monitor monitor, List<Sighting> seen) {
        if (monitor.mode().equals("record")) {
            seen.add(of(Sight.RECORDS, monitor, "mode record, from " + ShownAddress.of(monitor.source())));
        }
        if (monitor.hasMoreInputs()
                || !monitor.details().at("substream").fields().isEmpty()) {
            seen.add(of(Sight.SECOND_STREAM, monitor, "further inputs in the settings of the monitor"));
        }
        if (monitor.isOn("snap")) {
            seen.add(of(Sight.SNAPSHOTS, monitor, "JPEG API in the settings of the monitor"));
        }
        if (monitor.isOn("record_timelapse")) {
            seen.add(of(Sight.TIMELAPSE, monitor, "timelapse in the settings of the monitor"));
        }
        if (!monitor.setting("acodec").isEmpty() && !monitor.setting("acodec").equals("no")) {
            seen.add(of(Sight.AUDIO, monitor, "sound in the settings of the recording"));
        }
    }

    private Optional<Trouble> kept(Monitor monitor, List<Sighting> seen) {
        Optional<Trouble> frames =
                some(monitor, KeptKind.TIMELAPSE, Sight.TIMELAPSE, "list of timelapse pictures", seen);
        Optional<Trouble> pieces = some(monitor, KeptKind.EXPORT, Sight.EXPORTS, "file bin", seen);
        Optional<Trouble> left = monitor.isStopped() ? left(monitor, seen) : Optional.empty();
        Optional<Trouble> forgotten = mount.flatMap(there -> orphans(there, monitor, seen));
        return frames.or(() -> pieces).or(() -> left).or(() -> forgotten);
    }

    private Optional<Trouble> some(Monitor monitor, KeptKind kind, Sight sight, String where, List<Sighting> seen) {
        Instant now = clock.instant();
        TimeRange ever = new TimeRange(now.minus(BACK), now.plus(Duration.ofDays(1)));
        boolean[] odd = {false};
        Answer<List<Kept>> rows = lists.rows(kind, monitor.mid(), ever, 1, () -> odd[0] = true);
        if (rows.found().filter(list -> !list.isEmpty()).isPresent() || odd[0]) {
            seen.add(of(sight, monitor, where));
        }
        return rows.why();
    }

    private Optional<Trouble> left(Monitor monitor, List<Sighting> seen) {
        Answer<Boolean> there = remains.of(monitor.mid());
        if (there.found().orElse(false)) {
            seen.add(of(
                    Sight.LIVE_REMAINS, monitor, "the last picture of the stopped monitor, which is still handed out"));
        }
        return there.why();
    }

    /** Clips on the disk that no list shows; those of the last hours may be about to get their row. */
    private Optional<Trouble> orphans(Mount there, Monitor monitor, List<Sighting> seen) {
        Instant settled = clock.instant().minus(ShinobiLists.longest(Optional.of(monitor)));
        Set<String> onDisk = new HashSet<>();
        there.clips(
                monitor.mid(),
                kept -> {
                    if (kept.range().to().isBefore(settled)) {
                        onDisk.add(kept.name());
                    }
                },
                odd -> onDisk.add(odd));
        TimeRange ever =
                new TimeRange(clock.instant().minus(BACK), clock.instant().plus(Duration.ofDays(1)));
        Duration longest = ShinobiLists.longest(Optional.of(monitor));
        ShinobiLists.Listing all = new ShinobiLists.Listing(ShinobiLists.patience(clock), () -> true);
        Optional<Trouble> trouble = lists.windows(KeptKind.RECORDING, monitor.mid(), longest, all, () -> {})
                .each(ever, kept -> onDisk.remove(kept.name()));
        if (trouble.isEmpty() && !onDisk.isEmpty()) {
            seen.add(of(Sight.ORPHANS, monitor, "videos folder: files that Shinobi does not list"));
        }
        return trouble;
    }

    private Sighting of(Sight sight, Monitor monitor, String where) {
        return new Sighting(sight, Optional.of(monitor.mid()), where, false, clock.instant());
    }

    @Override
    public Answer<List<Sighting>> mend(Sighting sighting) {
        return Answer.no(
                Trouble.Kind.CANT, "Obscura does not change this at a Shinobi. Change it in Shinobi, then scan again.");
    }
}
