/**
 * The cameras Obscura knows: one lens each, with the name people gave it and where its footage is found; and how one is spoken
 * to: {@link obscura.plugin.camera.MaskCamera} for its masks and pictures, a {@link obscura.plugin.camera.CameraLink} for
 * where it is. What a camera refuses is a value, {@link obscura.plugin.camera.CameraAnswer}. Not here: what a recorder keeps
 * ({@code nvr}).
 */
package obscura.plugin.camera;
