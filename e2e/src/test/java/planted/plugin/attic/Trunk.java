package planted.plugin.attic;

import java.util.ArrayList;

final class Trunk {
    static int count;

    private Trunk() {}

    static class AbstractClip {}

    static class BaseClip extends AbstractClip {}

    static class ClipManager extends ArrayList<String> {
        private static final long serialVersionUID = 1L;
    }

    record StringUtils() {}

    record ServiceOfClips() {}

    record Basement() {}

    record Implied() {}

    static class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    enum Choice {
        ONE {
            @Override
            int number() {
                return 1;
            }
        };

        abstract int number();
    }
}
