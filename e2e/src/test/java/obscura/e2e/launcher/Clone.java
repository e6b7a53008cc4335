package obscura.e2e.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;

/**
 * A clone of the repository with the real launcher, a Maven that only puts one small jar where the real one puts the
 * program, and in that jar a program that does as its first argument says.
 */
record Clone(Path folder) {
    private static final String PROGRAM = """
            package obscura.web;

            public class Main {
                public static void main(String[] args) throws Exception {
                    switch (args[0]) {
                        case "say" -> System.out.println(String.join("|", args) + "|" + System.getProperty("user.dir"));
                        case "exit" -> System.exit(Integer.parseInt(args[1]));
                        case "read" -> System.in.transferTo(System.out);
                        case "die" -> new ProcessBuilder("bash", "-c", "kill -" + args[1] + " $PPID").start();
                        default -> {}
                    }
                    if (args[0].equals("die") || args[0].equals("work")) {
                        System.out.println(ProcessHandle.current().pid());
                        Runtime.getRuntime().addShutdownHook(new Thread(() -> Runtime.getRuntime().halt(5)));
                        new java.util.concurrent.CountDownLatch(1).await(60, java.util.concurrent.TimeUnit.SECONDS);
                    }
                }
            }
            """;

    private static final String MAVEN = """
            #!/usr/bin/env bash
            echo build >>builds
            [ ! -e broken ] || { echo "[ERROR] Main.java: something is odd"; exit 1; }
            mkdir -p web/target/app/lib && cp program.jar web/target/app/lib/obscura-web.jar
            """;

    static Clone into(Path folder) throws IOException {
        Path packaging = Files.createDirectories(folder.resolve("packaging"));
        Path real = Path.of("").toAbsolutePath().resolveSibling("packaging");
        for (String script : List.of("obscura", "lib.sh")) {
            Files.copy(real.resolve(script), packaging.resolve(script), StandardCopyOption.COPY_ATTRIBUTES);
        }
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of("mvn", "npm")) {
            Path file = Files.writeString(tools.resolve(tool), MAVEN);
            file.toFile().setExecutable(true);
        }
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        Files.createDirectories(folder.resolve("web/src"));
        Path source = Files.writeString(folder.resolve("Main.java"), PROGRAM);
        tool("javac", "-d", folder + "/classes", source.toString());
        tool("jar", "--create", "--file", folder + "/program.jar", "-C", folder + "/classes", ".");
        return new Clone(folder);
    }

    /** How often Maven was asked to build. */
    long builds() throws IOException {
        Path builds = folder.resolve("builds");
        return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
    }

    Path launcher() {
        return folder.resolve("packaging/obscura");
    }

    Run start(Path launcher, Path workingFolder, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        Path err = Files.createTempFile(folder, "err", "");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(workingFolder.toFile()).redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("XDG_CACHE_HOME", folder + "/cache");
        builder.environment().merge("PATH", folder + "/tools", (path, tools) -> tools + ":" + path);
        builder.environment().putAll(environment);
        return new Run(builder.start(), err);
    }

    Run start(String... arguments) throws IOException {
        return start(launcher(), folder, Map.of(), arguments);
    }

    private static void tool(String name, String... arguments) {
        int code = ToolProvider.findFirst(name).orElseThrow().run(System.out, System.err, arguments);
        if (code != 0) {
            throw new IllegalStateException(name + " ended with " + code);
        }
    }

    /** A start of the launcher. */
    record Run(Process process, Path errFile) {
        int code() throws InterruptedException {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The launcher does not end");
            }
            return process.exitValue();
        }

        String out() throws IOException {
            return new String(process.getInputStream().readAllBytes(), UTF_8);
        }

        String err() throws IOException {
            return Files.readString(errFile);
        }

        /** The program, once it has said that it works. */
        ProcessHandle program() throws IOException {
            String said = process.inputReader(UTF_8).readLine();
            return ProcessHandle.of(Long.parseLong(said)).orElseThrow();
        }
    }
}
