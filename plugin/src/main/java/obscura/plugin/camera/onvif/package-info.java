/**
 * Cameras by way of ONVIF: {@link obscura.plugin.camera.onvif.OnvifCamera} turns our questions into its messages and its faults
 * into sentences with a next step. The wire itself is the room {@code obscura.onvif}; what to do with a camera is decided
 * elsewhere.
 */
package obscura.plugin.camera.onvif;
