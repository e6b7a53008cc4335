package obscura.plugin.nvr;

import java.nio.file.Path;

/** Where a recorder's clips lie. */
public interface ClipFiles {
    /**
     * The file of a clip, for reading only; it need not be there any more.
     *
     * @throws obscura.plugin.ObscuraException REFUSED when its recorder is gone or the path leads out of its folder
     */
    Path path(Clip clip);
}
