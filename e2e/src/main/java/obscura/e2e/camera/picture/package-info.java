/**
 * What the simulated camera sees: a scene, its masks painted over it, as JPEG and as H.264. Start at {@link
 * obscura.e2e.camera.picture.LiveView}.
 */
package obscura.e2e.camera.picture;
