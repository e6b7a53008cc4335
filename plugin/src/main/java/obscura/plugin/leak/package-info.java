/**
 * Where pictures of people are kept by recorders or leave them: looked for again and again, kept with the time and with what went
 * wrong, mended on request and looked at again; and what follows for the facts a posture rests on. Not here: how one recorder is
 * looked at ({@code nvr.control.NvrScan}), and the label ({@code posture}). Exports of ours are redacted and no leak. Start
 * reading at {@link obscura.plugin.leak.ScanForLeaks}.
 */
package obscura.plugin.leak;
