package obscura.plugin.nvr.folder;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import obscura.plugin.nvr.FoundFile;
import obscura.plugin.nvr.Listing;
import obscura.plugin.nvr.Nvr;
import obscura.plugin.nvr.Timing;
import obscura.plugin.nvr.kept.KeptItem;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.nvr.kept.KeptListing;
import obscura.plugin.nvr.pattern.ShownName;
import obscura.plugin.time.TimeRange;

/** Of all files of a folder those of one camera that overlap a range. Opens only what its name does not rule out. */
final class KeptFiles implements Listing {
    /** No clip is longer. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Nvr nvr;
    private final String camera;
    private final TimeRange range;
    private final KeptListing into;

    KeptFiles(Nvr nvr, String camera, TimeRange range, KeptListing into) {
        this.nvr = nvr;
        this.camera = camera;
        this.range = range;
        this.into = into;
    }

    @Override
    public void found(FoundFile file) {
        if (!file.camera().equals(camera) || isOutside(file)) {
            return;
        }
        if (file.path().length() > KeptItem.LONGEST_KEY) {
            refused(file.path(), "Its path is too long.");
            return;
        }
        TimeRange shown = range(file);
        if (shown.from().isBefore(range.to()) && shown.to().isAfter(range.from())) {
            into.found(new KeptItem(KeptKind.RECORDING, camera, shown, file.path(), OptionalLong.of(file.bytes())));
        }
    }

    private boolean isOutside(FoundFile file) {
        boolean after =
                file.start().filter(start -> !start.isBefore(range.to())).isPresent();
        boolean before = file.start()
                        .filter(start -> start.isBefore(range.from().minus(LONGEST)))
                        .isPresent()
                && file.modified().isBefore(range.from());
        return after || before;
    }

    private TimeRange range(FoundFile file) {
        if (nvr.timing(file) instanceof Timing.Known known) {
            return known.range();
        }
        Instant start = file.start().orElse(file.modified().minusMillis(1));
        Instant soonest = start.plusMillis(1);
        return new TimeRange(start, file.modified().isAfter(soonest) ? file.modified() : soonest);
    }

    @Override
    public void refused(String path, String why) {
        into.unread(KeptKind.RECORDING, ShownName.of(path) + ": " + why);
    }

    @Override
    public void unread(String path, String why) {
        into.unread(
                KeptKind.RECORDING,
                (path.isEmpty() ? "The folder" : ShownName.of(path)) + " could not be listed. " + why);
    }

    @Override
    public boolean goOn() {
        return into.goOn();
    }
}
