package obscura.web.cli;

import java.util.function.Supplier;

/**
 * One question that {@code obscura doctor} asks this machine.
 *
 * @param what its subject in a word or two
 */
public record Check(String what, Supplier<Finding> look) {
    /**
     * Asks an adapter whether it can work here.
     *
     * @param detail returns what was found in a few words, and throws when it is not usable
     * @param remedy what to do then
     */
    public static Check of(String what, Supplier<String> detail, String remedy) {
        return new Check(what, () -> ask(detail, remedy));
    }

    private static Finding ask(Supplier<String> detail, String remedy) {
        try {
            return new Finding.Works(detail.get());
        } catch (RuntimeException | LinkageError broken) {
            return new Finding.Broken(broken.getMessage(), remedy);
        }
    }
}
