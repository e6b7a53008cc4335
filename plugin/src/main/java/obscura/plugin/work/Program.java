package obscura.plugin.work;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How this very program is started again.
 *
 * @param java the Java program and its options
 * @param main what follows them: class path and main class, without arguments
 */
public record Program(List<String> java, List<String> main) {
    public Program {
        java = List.copyOf(java);
        main = List.copyOf(main);
    }

    List<String> command(Bounds bounds, Path temp, String what) {
        List<String> command = new ArrayList<>(java);
        command.add("-Xmx" + (bounds.heapBytes() >> 20) + "m");
        command.add("-Djava.io.tmpdir=" + temp);
        command.addAll(main);
        command.addAll(List.of("work", what));
        return command;
    }
}
