package obscura.plugin.nvr;

/** A password or key of an NVR. Shows itself nowhere; only who connects asks for {@link #text()}. */
public record NvrSecret(String text) {
    public static final int LONGEST = 1024;

    public NvrSecret {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("A password or key of an NVR has at most " + LONGEST + " characters");
        }
    }

    @Override
    public String toString() {
        return "NvrSecret[hidden]";
    }
}
