/**
 * Looking for cameras in the networks of this machine (WS-Discovery). Whoever answers may lie: everything found is untrusted
 * text, bounded in number, size and time. Start at {@link obscura.onvif.discovery.FindCameras}.
 */
package obscura.onvif.discovery;
