package obscura.plugin.access;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import obscura.plugin.id.CameraId;

/** Which cameras somebody may know of. Another camera is, to them, one that does not exist. */
public sealed interface CameraLimit {
    CameraLimit ALL = new All();

    static CameraLimit only(Set<CameraId> cameras) {
        return new Only(cameras);
    }

    boolean contains(CameraId camera);

    /** Whether nothing is let through here that the other one keeps out. */
    boolean within(CameraLimit other);

    /** What both let through. */
    CameraLimit and(CameraLimit other);

    /** Lets these through as well. */
    CameraLimit with(Set<CameraId> more);

    /** Every camera, those added later included. */
    record All() implements CameraLimit {
        @Override
        public boolean contains(CameraId camera) {
            return true;
        }

        @Override
        public boolean within(CameraLimit other) {
            return other instanceof All;
        }

        @Override
        public CameraLimit and(CameraLimit other) {
            return other;
        }

        @Override
        public CameraLimit with(Set<CameraId> more) {
            return this;
        }
    }

    /** These; none when empty. */
    record Only(Set<CameraId> cameras) implements CameraLimit {
        public Only {
            cameras = Set.copyOf(cameras);
        }

        @Override
        public boolean contains(CameraId camera) {
            return cameras.contains(camera);
        }

        @Override
        public boolean within(CameraLimit other) {
            return cameras.stream().allMatch(other::contains);
        }

        @Override
        public CameraLimit and(CameraLimit other) {
            return new Only(cameras.stream().filter(other::contains).collect(Collectors.toUnmodifiableSet()));
        }

        @Override
        public CameraLimit with(Set<CameraId> more) {
            return new Only(Stream.concat(cameras.stream(), more.stream()).collect(Collectors.toUnmodifiableSet()));
        }
    }
}
