package obscura.web.rounds;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import obscura.plugin.nvr.ClipFile;
import obscura.plugin.nvr.FoundFile;
import obscura.plugin.nvr.Listing;
import obscura.plugin.nvr.Nvr;
import obscura.plugin.nvr.Reach;
import obscura.plugin.nvr.Timing;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.InputBefore;
import obscura.plugin.nvr.control.NvrAbout;
import obscura.plugin.nvr.control.NvrCamera;
import obscura.plugin.nvr.control.NvrControl;
import obscura.plugin.nvr.control.NvrPicture;
import obscura.plugin.nvr.control.Trouble;

/** A recorder in the network, by hand: it can be slow, or give no answer. */
final class FarNvr implements Nvr, NvrControl {
    final List<FoundFile> files = new CopyOnWriteArrayList<>();
    final List<Optional<Instant>> asked = new CopyOnWriteArrayList<>();
    final CountDownLatch began = new CountDownLatch(1);
    final CountDownLatch go = new CountDownLatch(1);
    volatile boolean slow;
    volatile boolean silent;

    @Override
    public Answer<NvrAbout> about() {
        began.countDown();
        if (slow) {
            try {
                go.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return silent
                ? Answer.no(Trouble.Kind.UNREACHABLE, "It gives no answer.")
                : Answer.given(new NvrAbout("1", true, Set.of()));
    }

    @Override
    public Reach reach() {
        return new Reach.Reachable();
    }

    @Override
    public void list(Listing into) {
        asked.add(Optional.empty());
        files.forEach(into::found);
    }

    @Override
    public void listSince(Instant moment, Listing into) {
        asked.add(Optional.of(moment));
        files.stream().filter(file -> file.end().orElseThrow().isAfter(moment)).forEach(into::found);
    }

    @Override
    public Timing timing(FoundFile file) {
        throw new AssertionError("What is listed with both its ends is not opened");
    }

    @Override
    public ClipFile locate(String path) {
        return files.stream().anyMatch(file -> file.path().equals(path))
                ? new ClipFile.Elsewhere(100)
                : new ClipFile.Gone("It is gone.");
    }

    @Override
    public void fetch(String path, Path into, long most) {
        throw new UnsupportedOperationException("Nobody fetches");
    }

    @Override
    public Answer<List<NvrCamera>> cameras() {
        return Answer.given(List.of());
    }

    @Override
    public Answer<NvrPicture> picture(String camera) {
        return Answer.no(Trouble.Kind.CANT, "It has none.");
    }

    @Override
    public Answer<NvrCamera.Recording> record(String camera, boolean on) {
        return Answer.no(Trouble.Kind.CANT, "It does not.");
    }

    @Override
    public Answer<InputBefore> feed(String camera, String address) {
        return Answer.no(Trouble.Kind.CANT, "It does not.");
    }

    @Override
    public Answer<NvrCamera> feedAgain(String camera, InputBefore before) {
        return Answer.no(Trouble.Kind.CANT, "It does not.");
    }

    static FoundFile file(String name, Instant start) {
        return new FoundFile(
                "yard", Optional.of(start), Optional.of(start.plusSeconds(10)), name, 100, start.plusSeconds(10));
    }
}
