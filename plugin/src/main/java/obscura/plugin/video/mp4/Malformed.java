package obscura.plugin.video.mp4;

/** The file can't be read any further; becomes the last finding. Never leaves this package. */
final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    Malformed(long at, String words) {
        super(words, null, false, false);
        this.finding = new Finding(at, words);
    }

    Finding finding() {
        return finding;
    }
}
