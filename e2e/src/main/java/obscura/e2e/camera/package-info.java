/**
 * A camera that exists only as a program: it speaks ONVIF over HTTP and RTSP, moves, and really paints its masks into
 * what it shows. For tests, journeys and the demonstration; strict about what it is sent, and faulty in named ways when
 * asked ({@code state.Quirk}). Start at {@link obscura.e2e.camera.SimulatedCamera}.
 */
package obscura.e2e.camera;
