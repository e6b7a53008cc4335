/**
 * The masks of one camera: drawing them over a fresh picture, applying them, what the camera really keeps and shows, and what
 * to do when it no longer does. {@link obscura.web.masks.MasksRoutes} is the page, {@code model.js} what drawing means. Not
 * here: speaking to the camera and proving ({@code obscura.plugin.masking}).
 */
package obscura.web.masks;
