package obscura.plugin.camera;

/**
 * A still picture as the camera encoded it: hostile until a worker has decoded it.
 *
 * @param open whether the camera gives it to anybody, without a login
 */
public record SnapshotFile(byte[] jpeg, boolean open) {}
