package obscura.plugin.detect.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import obscura.plugin.ObscuraException;
import obscura.plugin.detect.ModelCard;

/**
 * A folder of model files, each beside its {@code NAME.card.json}. What lies there may come from anywhere: files are
 * bounded, lie in the folder itself, refer to no other file and are what their card says, or they are refused.
 */
public final class ModelFolder {
    static final int LARGEST_MODEL = 100 << 20;
    private static final int LARGEST_CARD = 64 << 10;
    private static final int MOST_CARDS = 64;

    private final Path folder;

    public ModelFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * All cards by name, every model file read and compared with its card.
     *
     * @throws ObscuraException REFUSED when the folder cannot be read, or a card or its model file is not in order
     */
    public List<ModelCard> cards() {
        List<ModelCard> cards = new ArrayList<>();
        for (Path file : cardFiles()) {
            ModelCard card = CardFile.read(file, bytes(file, LARGEST_CARD));
            model(card);
            cards.add(card);
        }
        cards.sort(Comparator.comparing(ModelCard::name));
        return List.copyOf(cards);
    }

    /** The very bytes that were checked; load these and not the file again, which may be another by then. */
    byte[] model(ModelCard card) {
        Path file = folder.resolve(card.file());
        byte[] bytes = bytes(file, LARGEST_MODEL);
        String found = sha256(bytes);
        if (!found.equals(card.sha256())) {
            throw ObscuraException.refused("The model file " + file + " is not what its card says: sha256 " + found
                    + " instead of " + card.sha256() + ". Prepare the models again, or correct the card.");
        }
        OnnxFile.requireSelfContained(file, bytes);
        return bytes;
    }

    private List<Path> cardFiles() {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.card.json")) {
            for (Path file : found) {
                files.add(file);
                if (files.size() > MOST_CARDS) {
                    throw ObscuraException.refused("The model folder " + folder + " holds more than " + MOST_CARDS
                            + " cards. Keep only those that are used.");
                }
            }
        } catch (IOException e) {
            throw new ObscuraException(
                    ObscuraException.Kind.REFUSED,
                    "The model folder " + folder + " cannot be read. Prepare the models, or name the right folder.",
                    e);
        }
        return files;
    }

    private byte[] bytes(Path file, int most) {
        try {
            Path real = file.toRealPath();
            if (!real.startsWith(folder.toRealPath()) || !Files.isRegularFile(real)) {
                throw ObscuraException.refused(
                        file + " is not a file in the model folder itself. Copy the file into the folder.");
            }
            return bytes(real, file, most);
        } catch (IOException e) {
            throw new ObscuraException(
                    ObscuraException.Kind.REFUSED,
                    file + " cannot be read. Prepare the models again, or remove its card.",
                    e);
        }
    }

    /** Asks for the size first, and bounds the reading all the same: the file may grow meanwhile. */
    private static byte[] bytes(Path real, Path file, int most) throws IOException {
        if (Files.size(real) <= most) {
            try (InputStream in = Files.newInputStream(real)) {
                byte[] bytes = in.readNBytes(most + 1);
                if (bytes.length <= most) {
                    return bytes;
                }
            }
        }
        throw ObscuraException.refused(
                file + " is larger than " + most + " bytes and is not read. Use a smaller file.");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
