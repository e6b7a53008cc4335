package obscura.web.cli;

/** What looking at one thing on this machine came to. */
public sealed interface Finding {
    /** In a few words, what was found. */
    String detail();

    /** Nothing to do. */
    record Works(String detail) implements Finding {}

    /** It will do, but not well. */
    record Weak(String detail, String remedy) implements Finding {}

    /** Something people came for will not work until the remedy is applied. */
    record Broken(String detail, String remedy) implements Finding {}
}
