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
                        case "serve", "options" -> System.out.println(options(args));
                        case "die" -> new ProcessBuilder("bash", "-c", "kill -" + args[1] + " $PPID").start();
                        default -> {}
                    }
                    boolean serves = args[0].equals("serve") && !args[args.length - 1].equals("--rehearse");
                    if (args[0].equals("die") || args[0].equals("work") || serves) {
                        Runtime.getRuntime().addShutdownHook(new Thread(() -> Runtime.getRuntime().halt(serves ? 0 : 5)));
                        System.out.println(ProcessHandle.current().pid());
                        new java.util.concurrent.CountDownLatch(1).await(60, java.util.concurrent.TimeUnit.SECONDS);
                    }
                }

                private static String options(String[] args) {
                    var started = java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments();
                    boolean small = started.contains("-XX:TieredStopAtLevel=1");
                    boolean archive = started.stream().anyMatch(o -> o.startsWith("-XX:SharedArchiveFile="));
                    String worker = System.getProperty("obscura.worker", "");
                    return "small=" + small + " archive=" + archive + " worker=" + worker.lines()
                            .filter(o -> o.startsWith("-Xmx") || o.startsWith("-XX:Shared")).map(o -> o.substring(0, 5)).toList();
                }
            }
            """;

    private static final String DEMO = """
            package obscura.e2e.demo;

            public class Demo {
                public static void main(String[] args) throws Exception {
                    System.out.println("demo " + String.join("|", args));
                    obscura.web.Main.main(new String[] {"say", args[0]});
                }
            }
            """;

    private static final String MAVEN = """
            #!/usr/bin/env bash
            echo build >>builds
            [ ! -e broken ] || { echo "[ERROR] Main.java: something is odd"; exit 1; }
            mkdir -p web/target/app/lib e2e/target
            cp program.jar web/target/app/lib/obscura-web.jar
            cp demo.jar e2e/target/obscura-e2e.jar
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
        compile(folder, "Main", PROGRAM, "program", folder + "");
        compile(folder, "Demo", DEMO, "demo", folder + "/program.jar");
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

    private static void compile(Path folder, String type, String code, String jar, String classPath)
            throws IOException {
        Path source = Files.writeString(folder.resolve(type + ".java"), code);
        tool("javac", "-cp", classPath, "-d", folder + "/" + jar, source.toString());
        tool("jar", "--create", "--file", folder + "/" + jar + ".jar", "-C", folder + "/" + jar, ".");
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

        String firstLine() throws IOException {
            return process.inputReader(UTF_8).readLine();
        }

        /** The program, once it has said that it works. */
        ProcessHandle program() throws IOException {
            String said = firstLine();
            return ProcessHandle.of(Long.parseLong(said)).orElseThrow();
        }
    }
}
