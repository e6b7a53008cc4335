/**
 * What cameras say about themselves: model, and where which part of them answers. Start at
 * {@link obscura.onvif.device.DeviceMessages}.
 */
package obscura.onvif.device;
