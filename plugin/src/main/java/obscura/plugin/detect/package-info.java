/**
 * The door to detectors: where people, faces and lettering are in one picture. The port is
 * {@link obscura.plugin.detect.Detector}; ONNX Runtime's types live in {@code onnx} and never leave it.
 */
package obscura.plugin.detect;
