package obscura.web.cli;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What Obscura needs of the machine itself: Java, memory, cores, and space where it writes. */
public final class MachineChecks {
    private static final long MEGABYTE = 1_000_000;
    private static final long ENOUGH_MEMORY = 900 * MEGABYTE;
    private static final long ENOUGH_SPACE = 2_000 * MEGABYTE;
    private static final long LEAST_SPACE = 100 * MEGABYTE;

    private MachineChecks() {}

    public static List<Check> of(Doctor.Places places) {
        return List.of(
                new Check("Java", MachineChecks::java),
                new Check("memory", MachineChecks::memory),
                new Check("cores", MachineChecks::cores),
                new Check("home", () -> folder(places.home())),
                new Check("temporary files", () -> folder(places.temp())));
    }

    private static Finding java() {
        return new Finding.Works(Runtime.version() + " of " + System.getProperty("java.vendor"));
    }

    private static Finding memory() {
        long total =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
        return total >= ENOUGH_MEMORY
                ? new Finding.Works(megabytes(total))
                : new Finding.Weak(
                        megabytes(total), "Large pictures may not fit; give this machine or container 1 GB.");
    }

    private static Finding cores() {
        int cores = Runtime.getRuntime().availableProcessors();
        return cores > 1
                ? new Finding.Works(Integer.toString(cores))
                : new Finding.Weak("1", "Redacting will take several times as long as the clip.");
    }

    /** The folder itself may not be there yet; then what counts is the nearest one above it. */
    static Finding folder(Path folder) {
        Path existing = folder.toAbsolutePath();
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
            return new Finding.Broken(
                    folder + " cannot be written",
                    "Make " + existing + " a folder this user can write, or choose another.");
        }
        // Asks the system itself: Files.getFileStore looks for a mount point and finds none in a chroot.
        return judge(folder, existing.toFile().getUsableSpace());
    }

    static Finding judge(Path folder, long free) {
        String detail = folder + ", " + megabytes(free) + " free";
        if (free < LEAST_SPACE) {
            return new Finding.Broken(detail, "Free some space there; an export needs up to the size of its clip.");
        }
        return free < ENOUGH_SPACE
                ? new Finding.Weak(detail, "Enough for short clips only; free some space there.")
                : new Finding.Works(detail);
    }

    private static String megabytes(long bytes) {
        return bytes / MEGABYTE + " MB";
    }
}
