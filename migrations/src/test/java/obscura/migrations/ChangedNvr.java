package obscura.migrations;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import obscura.plugin.nvr.ClipFile;
import obscura.plugin.nvr.FoundFile;
import obscura.plugin.nvr.Listing;
import obscura.plugin.nvr.Nvr;
import obscura.plugin.nvr.Reach;
import obscura.plugin.nvr.Timing;

/** A real NVR of which a test changes single answers. */
record ChangedNvr(Nvr real, Consumer<Listing> listed, Function<FoundFile, Timing> timed) implements Nvr {
    static ChangedNvr of(Nvr real) {
        return new ChangedNvr(real, real::list, real::timing);
    }

    ChangedNvr listing(Consumer<Listing> other) {
        return new ChangedNvr(real, other, timed);
    }

    ChangedNvr timing(Function<FoundFile, Timing> other) {
        return new ChangedNvr(real, listed, other);
    }

    @Override
    public Reach reach() {
        return real.reach();
    }

    @Override
    public void list(Listing into) {
        listed.accept(into);
    }

    @Override
    public Timing timing(FoundFile file) {
        return timed.apply(file);
    }

    @Override
    public ClipFile locate(String path) {
        return real.locate(path);
    }

    @Override
    public void fetch(String path, Path into, long most) {
        real.fetch(path, into, most);
    }
}
