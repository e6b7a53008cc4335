package obscura.plugin.detect.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import obscura.plugin.detect.ModelCard;
import obscura.plugin.detect.ModelCard.Family;
import obscura.plugin.mask.Hide;

/** Cards for tests: right in everything the test does not care about. */
final class Cards {
    private Cards() {}

    /** A card without a file. */
    static ModelCard of(Family family, Hide kind) {
        return of("model", family, kind, new byte[0]);
    }

    static ModelCard of(String name, Family family, Hide kind, byte[] model) {
        return new ModelCard(
                name, name + ".onnx", sha256(model), family, kind, 0.5, 0.3, "Apache-2.0", "made by this test");
    }

    /** Puts a model into a folder, with the card that fits it. */
    static ModelCard put(Path folder, String name, Family family, Hide kind, byte[] model) throws IOException {
        ModelCard card = of(name, family, kind, model);
        Files.write(folder.resolve(card.file()), model);
        Files.writeString(folder.resolve(name + ".card.json"), json(card));
        return card;
    }

    static String json(ModelCard card) {
        return """
                {"name": "%s", "file": "%s", "sha256": "%s", "family": "%s", "kind": "%s",
                 "threshold": %s, "weak": %s, "licence": "%s", "source": "%s"}
                """.formatted(
                        card.name(),
                        card.file(),
                        card.sha256(),
                        card.family(),
                        card.kind(),
                        card.threshold(),
                        card.weak(),
                        card.licence(),
                        card.source());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
