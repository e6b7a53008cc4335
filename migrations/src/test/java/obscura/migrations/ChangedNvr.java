package obscura.migrations;

import java.nio.channels.FileChannel;
import obscura.plugin.nvr.ClipFile;
import obscura.plugin.nvr.FoundFile;
import obscura.plugin.nvr.Listing;
import obscura.plugin.nvr.Nvr;
import obscura.plugin.nvr.Reach;
import obscura.plugin.nvr.Timing;

/** A real NVR of which a test changes one answer. */
class ChangedNvr implements Nvr {
    private final Nvr real;

    ChangedNvr(Nvr real) {
        this.real = real;
    }

    @Override
    public Reach reach() {
        return real.reach();
    }

    @Override
    public void list(Listing into) {
        real.list(into);
    }

    @Override
    public Timing timing(FoundFile file) {
        return real.timing(file);
    }

    @Override
    public ClipFile locate(String path) {
        return real.locate(path);
    }

    @Override
    public FileChannel open(String path) {
        return real.open(path);
    }
}
