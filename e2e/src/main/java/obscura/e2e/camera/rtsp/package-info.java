/** A small RTSP server for the simulated camera's streams (RFC 2326, RFC 6184). Start at RtspDoor. */
package obscura.e2e.camera.rtsp;
