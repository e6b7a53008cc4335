/**
 * What the simulated camera is and keeps: its settings, its masks, what is wrong with it. Knows no wire and no pixel.
 * Start at {@link obscura.e2e.camera.state.MaskBook}.
 */
package obscura.e2e.camera.state;
