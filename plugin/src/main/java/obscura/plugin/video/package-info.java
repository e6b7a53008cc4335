/**
 * The door to footage: decoded upright pictures in, painted pictures out, in the planes the decoder gives (never RGB).
 * The port is {@link obscura.plugin.video.VideoFiles}; FFmpeg's types live in {@code libav} and never leave it.
 */
package obscura.plugin.video;
