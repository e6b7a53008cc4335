package obscura.plugin.nvr.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.time.Clock;
import obscura.plugin.ObscuraException;
import obscura.plugin.nvr.ClipFile;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.FoundFile;
import obscura.plugin.nvr.Listing;
import obscura.plugin.nvr.Nvr;
import obscura.plugin.nvr.Reach;
import obscura.plugin.nvr.Timing;
import obscura.plugin.nvr.pattern.NameReader;
import obscura.plugin.nvr.pattern.ShownName;

/** A folder of recordings. Only reads; any thread may use it. */
public final class FolderNvr implements Nvr {
    private final Path folder;
    private final NameReader names;
    private final FindFile find;
    private final TimeFile time;

    public FolderNvr(FolderSettings settings, Clock clock) {
        this.folder = settings.folder();
        this.names = settings.pattern().reader(settings.zone());
        this.find = new FindFile(folder);
        this.time = new TimeFile(names, settings.zone(), clock, this::open);
    }

    @Override
    public Reach reach() {
        String name = "The folder " + ShownName.of(folder.toString());
        if (Files.notExists(folder)) {
            return new Reach.Missing(name + " is not there. Mount its disk or correct the path.");
        }
        try (SecureDirectoryStream<Path> root = Walls.open(folder)) {
            return root.iterator().hasNext()
                    ? new Reach.Reachable()
                    : new Reach.Empty(name + " is empty. If there were recordings, its disk may not be mounted.");
        } catch (NoSuchFileException e) {
            return new Reach.Missing(name + " is not there. Mount its disk or correct the path.");
        } catch (NotDirectoryException e) {
            return new Reach.Unreadable(name + " is no folder. Correct the path.");
        } catch (IOException | DirectoryIteratorException e) {
            return new Reach.Unreadable(name + " can't be read. Let Obscura's user read it, and check the disk.");
        }
    }

    @Override
    public void list(Listing into) {
        new WalkFolder(names, into).walk(folder);
    }

    @Override
    public Timing timing(FoundFile file) {
        return time.timing(file);
    }

    @Override
    public ClipFile locate(String path) {
        return find.locate(path);
    }

    @Override
    public void fetch(String path, Path into, long most) {
        try (FileChannel from = open(path)) {
            CopyFile.whole(from, into, most, ShownName.of(path));
        } catch (IOException e) {
            throw new ObscuraException(
                    ObscuraException.Kind.FAILED,
                    "The recording " + ShownName.of(path) + " could not be copied. " + IoWords.of(e),
                    e);
        }
    }

    /**
     * Opens a recording for reading.
     *
     * @throws ObscuraException REFUSED, with the sentence of {@link #locate}
     */
    public FileChannel open(String path) {
        try {
            return find.open(path);
        } catch (IOException e) {
            throw new ObscuraException(
                    ObscuraException.Kind.REFUSED,
                    "The recording " + ShownName.of(path) + " can't be opened. " + IoWords.of(e),
                    e);
        }
    }
}
