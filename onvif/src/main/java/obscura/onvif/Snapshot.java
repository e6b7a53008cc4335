package obscura.onvif;

/**
 * A still picture, as the camera encoded it. Only its head was looked at: decode it where a decoder may crash.
 *
 * @param width pixels, as the head says
 * @param open whether the camera gave it to somebody who had not logged in; worth telling its owner
 */
public record Snapshot(byte[] jpeg, int width, int height, boolean open) {}
