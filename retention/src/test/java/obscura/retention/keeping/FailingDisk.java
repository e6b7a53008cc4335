package obscura.retention.keeping;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The disk, until its so-and-so-manieth step: that one fails once, or the process is dead from there on. */
final class FailingDisk implements Disk {
    private final Disk real = new RealDisk();
    private final int at;
    private final boolean kills;
    private int steps;
    /** What was changed for good, in order: the step and the end of the name. */
    final List<String> done = new ArrayList<>();

    /** Nothing catches it. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** @param at from 1; a large number never comes */
    FailingDisk(int at, boolean kills) {
        this.at = at;
        this.kills = kills;
    }

    /** All steps were done. */
    boolean survived() {
        return steps < at;
    }

    private void step() throws IOException {
        steps++;
        if (kills && steps >= at) {
            throw new Killed();
        }
        if (steps == at) {
            throw new IOException("No space left on device");
        }
    }

    @Override
    public OutputStream create(Path file) throws IOException {
        step();
        return new FilterOutputStream(real.create(file)) {
            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                step();
                out.write(bytes, from, count);
            }

            @Override
            public void close() throws IOException {
                step();
                out.close();
            }
        };
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        step();
        real.move(from, to);
    }

    @Override
    public void overwrite(Path file) throws IOException {
        step();
        real.overwrite(file);
        done("overwrite", file);
    }

    @Override
    public void remove(Path file) throws IOException {
        step();
        real.remove(file);
        done("remove", file);
    }

    @Override
    public void sync(Path folder) throws IOException {
        step();
        real.sync(folder);
        done.add("sync");
    }

    private void done(String what, Path file) {
        String name = file.getFileName().toString();
        done.add(what + name.substring(Math.max(0, name.lastIndexOf('.'))));
    }
}
