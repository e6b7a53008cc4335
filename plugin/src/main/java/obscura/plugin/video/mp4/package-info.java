/**
 * A stranger's reading of an exported MP4, byte by byte and without FFmpeg: is there one picture track, every byte of
 * the file accounted for, and nothing else. Only what our own muxer writes is known here; everything else is a
 * finding. Pure Java over an open file, bounded memory. Start reading at
 * {@link obscura.plugin.video.mp4.ContainerCheck}; what may stand where is one page, {@code BoxRules}. Beside it, for
 * files of any maker, only how long they are: {@link obscura.plugin.video.mp4.ClipLength}.
 */
package obscura.plugin.video.mp4;
