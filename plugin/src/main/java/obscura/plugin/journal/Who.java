package obscura.plugin.journal;

/**
 * Who did something, and from where.
 *
 * @param name of the account or token at that time; {@code obscura} when nobody asked for it
 * @param from a network address, or {@code console}
 */
public record Who(String name, String from) {
    public static final Who OBSCURA = new Who("obscura", "console");

    public Who {
        if (name.isBlank() || name.length() > 200 || from.isBlank() || from.length() > 100) {
            throw new IllegalArgumentException("Whoever does something has a name and comes from somewhere");
        }
    }
}
