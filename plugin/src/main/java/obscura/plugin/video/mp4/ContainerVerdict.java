package obscura.plugin.video.mp4;

import java.util.List;

/** What came of reading a whole container. */
public sealed interface ContainerVerdict {
    /** Empty exactly when the file is clean. */
    List<Finding> findings();

    /**
     * One picture track and nothing else.
     *
     * @param frames coded pictures in the file, &gt;= 1
     * @param width columns of the coded picture after cropping
     * @param height rows of the coded picture after cropping
     * @param seconds how long it plays
     * @param picturesFrom byte of the file from which to its end there are only coded pictures
     */
    record Clean(long frames, int width, int height, double seconds, long picturesFrom) implements ContainerVerdict {
        @Override
        public List<Finding> findings() {
            return List.of();
        }
    }

    /** Something that must not be there; the list is cut at {@link #MOST}. */
    record Unclean(List<Finding> findings) implements ContainerVerdict {
        /** More findings than anyone reads. */
        public static final int MOST = 50;

        public Unclean {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("A file without findings is clean");
            }
        }
    }
}
