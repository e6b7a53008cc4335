/**
 * Covering: the only code that changes a picture. Every style destroys the pixels it covers, in every plane. Start
 * reading at {@link obscura.plugin.paint.Painter}.
 */
package obscura.plugin.paint;
