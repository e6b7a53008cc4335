package obscura.e2e.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rules of the house that only its files can break. Each returns its violations, one line each.
 *
 * @param house the top-level folder
 */
record Sources(Path house) {
    private static final String MAIN = "/src/main/java/";
    private static final int LONGEST_FILE = 400;
    private static final int LONGEST_METHOD = 40;

    private static final Set<String> ROOMS =
            Set.of("onvif", "plugin", "retention", "migrations", "web", "e2e", "packaging");
    private static final Set<String> PAPERS =
            Set.of("pom.xml", "README.md", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md");
    /** Made by building or running; never in git. */
    private static final Set<String> MADE = Set.of("target", "data", "node_modules");

    /** Put together, or this line would break its own rule. */
    private static final Pattern LEFT_OPEN = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b|@Dis" + "abled");

    private static final Pattern TEXT = Pattern.compile("packaging/(obscura|test)|.*\\.(java|jte|js|css|sql|sh|xml)");

    List<String> things_at_the_top_that_have_no_place() {
        return entries(house)
                .map(path -> path.getFileName().toString())
                .filter(name -> !name.startsWith("."))
                .filter(name -> !ROOMS.contains(name) && !PAPERS.contains(name) && !MADE.contains(name))
                .toList();
    }

    List<String> folders_without_a_sign() {
        return entries(house)
                .filter(path -> ROOMS.contains(path.getFileName().toString()))
                .filter(path -> !Files.isRegularFile(path.resolve("README.md")))
                .map(this::name)
                .toList();
    }

    List<String> packages_without_package_info() {
        return java().filter(file -> name(file).contains(MAIN))
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                .map(this::name)
                .toList();
    }

    /** Packages of the rooms, not of the build's own tools, in which something is declared. */
    List<String> packages_with_classes() {
        return java().map(this::name)
                .filter(name -> !name.startsWith("packaging/") && !name.endsWith("/package-info.java"))
                .filter(name -> name.contains(MAIN))
                .map(name -> name.substring(name.indexOf(MAIN) + MAIN.length(), name.lastIndexOf('/')))
                .map(folder -> folder.replace('/', '.'))
                .distinct()
                .toList();
    }

    List<String> files_too_long() {
        return java().filter(file -> lines(file).size() > LONGEST_FILE)
                .map(this::name)
                .toList();
    }

    List<String> methods_too_long() {
        return java().flatMap(file -> Outline.of(file).methods().stream()
                        .filter(method -> method.lines() > LONGEST_METHOD)
                        .map(method -> name(file) + ": " + method.name() + " has " + method.lines() + " lines"))
                .toList();
    }

    /** Surefire passes over them without a word. */
    List<String> tests_that_are_never_run() {
        return java().filter(file -> name(file).contains("/src/test/java/"))
                .filter(file -> !file.getFileName().toString().endsWith("Test.java"))
                .filter(file -> Outline.of(file).hasTests())
                .map(this::name)
                .toList();
    }

    List<String> things_left_open() {
        return files().filter(file -> TEXT.matcher(name(file)).matches())
                .flatMap(file -> lines(file).stream()
                        .filter(line -> LEFT_OPEN.matcher(line).find())
                        .map(line -> name(file) + ": " + line.strip()))
                .toList();
    }

    private Stream<Path> java() {
        return files().filter(file -> name(file).endsWith(".java"));
    }

    private Stream<Path> files() {
        return ROOMS.stream()
                .sorted()
                .map(house::resolve)
                .filter(Files::isDirectory)
                .flatMap(this::below);
    }

    private Stream<Path> below(Path folder) {
        return entries(folder)
                .filter(path -> !MADE.contains(path.getFileName().toString()))
                .flatMap(path -> Files.isDirectory(path) ? below(path) : Stream.of(path));
    }

    private String name(Path path) {
        return house.relativize(path).toString();
    }

    private static Stream<Path> entries(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
