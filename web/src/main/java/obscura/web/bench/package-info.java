/**
 * Measuring: redaction against a plain transcode by the FFmpeg program of the same libraries with the same encoder
 * settings, as ratios of processor time, whole processes, taken in turns. Start reading at
 * {@link obscura.web.bench.Bench}.
 */
package obscura.web.bench;
