package obscura.plugin.nvr.control;

/**
 * A camera's input as it was before it was changed, whole, as its NVR wrote it: what it takes to put it back. Holds the
 * camera's password and is kept locked; says nothing of itself.
 */
public record InputBefore(String text) {
    @Override
    public String toString() {
        return "an input";
    }
}
