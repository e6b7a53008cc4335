package obscura.onvif.media;

/** The window of a video source that a configuration shows, in pixels; x and y are its lower left corner. */
public record Bounds(int x, int y, int width, int height) {}
