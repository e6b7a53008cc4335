/**
 * How NVRs are spoken to over HTTP: bounded in bytes and time, to the address that was checked, with the certificate that was
 * seen first, and without a secret in any message. Not here: what is said ({@code nvr.frigate}, {@code nvr.shinobi}). Start
 * reading at {@link obscura.plugin.nvr.line.NvrLine}; what is answered is read by {@link obscura.plugin.nvr.line.ReadJson}.
 */
package obscura.plugin.nvr.line;
