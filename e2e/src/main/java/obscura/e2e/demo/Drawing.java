package obscura.e2e.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import obscura.e2e.footage.MakeRecordings;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;

/** Draws the recordings in a process of its own, so that the app stays small. */
record Drawing(Path folder, int minutes) {
    void run() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(System.getProperty("obscura.worker", "").lines().toList());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MakeRecordings.class.getName()));
        command.addAll(List.of(folder.toString(), "" + minutes));
        realWalkers().ifPresent(command::add);
        Process process = new ProcessBuilder(command).inheritIO().start();
        Thread takeAlong = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(takeAlong);
        if (process.waitFor() != 0) {
            throw new ObscuraException(Kind.FAILED, "The recordings of the demonstration could not be drawn.");
        }
        Runtime.getRuntime().removeShutdownHook(takeAlong);
    }

    private static Optional<String> realWalkers() {
        return Optional.ofNullable(System.getProperty("obscura.vtest")).filter(film -> Files.isReadable(Path.of(film)));
    }
}
