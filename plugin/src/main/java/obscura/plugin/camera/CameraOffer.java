package obscura.plugin.camera;

/**
 * Somebody in the network who says it is a camera. All untrusted text.
 *
 * @param address to be offered to a person, on the very host that answered
 */
public record CameraOffer(String address, String name, String hardware) {}
