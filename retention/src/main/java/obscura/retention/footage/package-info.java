/**
 * What there is that a rule could be about, wherever it lies: at an NVR or with Obscura itself. Start reading at
 * {@link obscura.retention.footage.Footage}; {@link obscura.retention.footage.Store} is where it is deleted.
 */
package obscura.retention.footage;
