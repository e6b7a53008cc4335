/**
 * Places in a picture, as fractions 0..1 of the upright picture, origin top left. Pure words: nothing here knows a
 * camera, a file or a pixel. Start reading at {@link obscura.plugin.mask.Polygon}.
 */
package obscura.plugin.mask;
