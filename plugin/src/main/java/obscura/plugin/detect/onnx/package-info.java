/**
 * Detectors that run ONNX files of the known families with ONNX Runtime; the only package that sees its types. A model
 * file comes from outside: it is checked against its card before it is loaded, and an answer that makes no sense is a
 * failure, never "nothing seen". Start reading at {@link obscura.plugin.detect.onnx.OnnxDetector}; a new family is a
 * new {@link obscura.plugin.detect.onnx.TensorLayout}.
 */
package obscura.plugin.detect.onnx;
