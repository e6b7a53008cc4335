package obscura.plugin.nvr.control;

/**
 * A camera's picture as its NVR hands it out.
 *
 * @param jpeg the whole file
 * @param live false when the NVR says it is an old one
 */
public record NvrPicture(byte[] jpeg, boolean live) {}
