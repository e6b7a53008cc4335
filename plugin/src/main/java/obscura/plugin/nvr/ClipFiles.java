package obscura.plugin.nvr;

import java.nio.file.Path;

/** The files of recorders' clips, for reading only. A clip that lies elsewhere is brought here first, which may take long. */
public interface ClipFiles {
    /**
     * The file of a clip, for a look at once. One that had to be brought here may stay some minutes, so that the next look is
     * quick, and may go any time.
     *
     * @throws obscura.plugin.ObscuraException REFUSED when its recorder is gone, the clip is, or it is too large; FAILED when
     *     it could not be brought; then nothing of it is left
     */
    Path path(Clip clip);

    /** For work that ends. */
    default Held hold() {
        return new Held() {
            @Override
            public Path path(Clip clip) {
                return ClipFiles.this.path(clip);
            }

            @Override
            public void close() {
                // What lies here anyway stays.
            }
        };
    }

    /** Files that stay until this is closed; what was brought here for it goes then. One thread. */
    interface Held extends AutoCloseable {
        /** As {@link ClipFiles#path}. */
        Path path(Clip clip);

        @Override
        void close();
    }
}
