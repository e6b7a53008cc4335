package obscura.plugin.alert;

/** What a header of a webhook says. Shows itself nowhere; only who sends asks for {@link #text()}. */
public record AlertSecret(String text) {
    public static final int LONGEST = 1024;
    public static final AlertSecret NONE = new AlertSecret("");

    public AlertSecret {
        if (text.length() > LONGEST || text.chars().anyMatch(c -> c < 0x20 || c > 0x7E)) {
            throw new IllegalArgumentException(
                    "A secret header is one line of at most " + LONGEST + " plain characters");
        }
    }

    @Override
    public String toString() {
        return "AlertSecret[hidden]";
    }
}
