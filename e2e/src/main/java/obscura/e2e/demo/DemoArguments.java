package obscura.e2e.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the demonstration was asked for.
 *
 * @param port as it was typed; the app says what is wrong with it
 */
record DemoArguments(String port, Path home) {
    private static final Path USUAL_HOME = Path.of("data", "demo");

    /** Empty when they make no sense. */
    static Optional<DemoArguments> of(List<String> typed) {
        DemoArguments read = new DemoArguments("8500", USUAL_HOME);
        for (int i = 0; i < typed.size(); i += 2) {
            String value = i + 1 < typed.size() ? typed.get(i + 1) : "";
            if (value.isEmpty()) {
                return Optional.empty();
            }
            switch (typed.get(i)) {
                case "--port" -> read = new DemoArguments(value, read.home());
                case "--home" -> read = new DemoArguments(read.port(), Path.of(value));
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(read);
    }

    String[] serve() {
        return new String[] {"serve", "--port", port, "--home", home.toString()};
    }
}
