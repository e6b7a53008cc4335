package obscura.plugin.nvr.folder;

import java.io.IOException;

/** A path that Obscura does not go; the message is a sentence. */
final class NotAllowed extends IOException {
    private static final long serialVersionUID = 1L;

    NotAllowed(String sentence) {
        super(sentence);
    }
}
