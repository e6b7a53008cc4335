/**
 * Places in a picture, as fractions 0..1 of the upright picture, origin top left, and what can be said about them by
 * geometry alone: how a polygon fits a camera's limits ({@link obscura.plugin.mask.Cover}), whether what a camera keeps
 * still holds it ({@link obscura.plugin.mask.ReadBack}), whether a picture shows it ({@link
 * obscura.plugin.mask.ProofOfMask}). Pure words: nothing here knows a camera or a file. Start reading at {@link
 * obscura.plugin.mask.Polygon}.
 */
package obscura.plugin.mask;
