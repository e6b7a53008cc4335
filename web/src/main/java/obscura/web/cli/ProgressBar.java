package obscura.web.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;
import obscura.plugin.export.Progress;

/**
 * Shows on a terminal how far an export is: phase, share, frames, speed and time left, on one line that is redrawn a
 * few times a second. Where there is no terminal, one plain line a phase.
 */
final class ProgressBar implements Progress {
    private static final int WIDTH = 24;
    private static final long REDRAW_NANOS = 200_000_000;

    private final PrintStream out;
    private final boolean terminal;
    private final LongSupplier nanos;
    private Phase phase;
    private long started;
    private long drawn;
    private long done;
    private long expected;

    ProgressBar(PrintStream out, boolean terminal, LongSupplier nanos) {
        this.out = out;
        this.terminal = terminal;
        this.nanos = nanos;
    }

    @Override
    public void frame(Phase current, long frames, long all) {
        long now = nanos.getAsLong();
        if (current != phase || frames < done) {
            end();
            phase = current;
            started = now;
            drawn = 0;
        }
        done = frames;
        expected = all;
        if (terminal && now - drawn >= REDRAW_NANOS) {
            draw(now);
        }
    }

    /** Completes the line of the phase that is shown. */
    void end() {
        if (phase == null) {
            return;
        }
        if (terminal) {
            expected = Math.min(expected, done);
            draw(nanos.getAsLong());
            out.println();
        } else {
            out.printf(Locale.ROOT, "%-5s %d frames%n", word(), done);
        }
        phase = null;
        done = 0;
    }

    private void draw(long now) {
        drawn = now;
        double seconds = Math.max(1e-3, (now - started) / 1e9);
        double speed = done / seconds;
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "\r%-5s ", word()));
        if (expected > 0) {
            double share = Math.min(1, done / (double) expected);
            int full = (int) Math.round(share * WIDTH);
            line.append("█".repeat(full)).append("░".repeat(WIDTH - full));
            line.append(String.format(Locale.ROOT, " %3.0f %%  %d/%d", share * 100, done, Math.max(done, expected)));
        } else {
            line.append(done);
        }
        line.append(String.format(Locale.ROOT, " frames  %.0f/s", speed));
        if (expected > done) {
            line.append("  ")
                    .append(left((expected - done) / Math.max(speed, 1e-3)))
                    .append(" left");
        }
        out.print(line.append("\u001b[K"));
        out.flush();
    }

    private String word() {
        return phase.name().toLowerCase(Locale.ROOT);
    }

    private static String left(double seconds) {
        long s = Math.round(seconds);
        return s < 60 ? s + " s" : String.format(Locale.ROOT, "%d:%02d min", s / 60, s % 60);
    }
}
