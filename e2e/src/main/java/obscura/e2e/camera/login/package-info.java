/** Who may speak to the simulated camera: HTTP digest, also for RTSP, and the older WS-UsernameToken. */
package obscura.e2e.camera.login;
