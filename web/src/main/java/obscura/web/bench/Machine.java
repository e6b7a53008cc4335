package obscura.web.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a figure was measured on; a figure without it says nothing. */
final class Machine {
    private Machine() {}

    static String describe() throws IOException {
        return field("/proc/cpuinfo", "model name") + ", "
                + Runtime.getRuntime().availableProcessors() + " cores, "
                + Long.parseLong(field("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / 1024 + " MB, load "
                + Files.readString(Path.of("/proc/loadavg")).split(" ")[0] + ", Java "
                + System.getProperty("java.version");
    }

    private static String field(String file, String name) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(file));
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch") + " 0");
    }
}
