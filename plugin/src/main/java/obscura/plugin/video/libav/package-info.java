/**
 * Video files through FFmpeg's libraries, called directly: the only place where their types and their memory are known.
 * Start with {@link obscura.plugin.video.libav.LibavFiles}. Reading goes Container, Decoder (with Damage and Timeline),
 * Upright, LibavFrame; writing goes LibavSink, H264Encoder, Mp4Writer. Nothing here decides what is hidden.
 * libavdevice is never loaded: it opens cameras and screens and needs libraries of a desktop.
 */
package obscura.plugin.video.libav;
