package obscura.web;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import obscura.plugin.work.Program;

/** How this program is started again. */
final class Self {
    private Self() {}

    /** With the options this very process was started with. */
    static Program asStarted() {
        return with(started());
    }

    /**
     * For work on footage: with the options the launcher chose for it, one a line in {@code obscura.worker}. The app's own
     * (half a compiler, a small heap) would make pixels slow.
     */
    static Program forWork() {
        String options = System.getProperty("obscura.worker");
        return with(
                options != null
                        ? options.lines()
                        : started().filter(option -> !option.startsWith("-XX:TieredStopAtLevel")));
    }

    private static Stream<String> started() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream();
    }

    private static Program with(Stream<String> options) {
        List<String> java = new ArrayList<>();
        java.add(ProcessHandle.current().info().command().orElse("java"));
        options.forEach(java::add);
        return new Program(java, List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    }
}
