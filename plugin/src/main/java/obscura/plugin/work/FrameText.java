package obscura.plugin.work;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import obscura.plugin.mask.RgbPixels;

/** A picture as several short texts, for a worker to say: the first tells its size and how many follow. */
public final class FrameText {
    private static final int PIECE = 600_000;
    static final int MOST_PIECES = 16;

    private FrameText() {}

    public static List<String> of(RgbPixels picture) {
        byte[] packed = packed(picture.rgb());
        List<String> texts = new ArrayList<>();
        for (int from = 0; from < packed.length; from += PIECE) {
            byte[] piece = Arrays.copyOfRange(packed, from, Math.min(packed.length, from + PIECE));
            texts.add(Base64.getEncoder().encodeToString(piece));
        }
        texts.add(0, picture.width() + " " + picture.height() + " " + texts.size());
        return texts;
    }

    /** How many texts follow. */
    static int pieces(String first) {
        int[] numbers = numbers(first);
        if (numbers[2] < 1 || numbers[2] > MOST_PIECES) {
            throw new IllegalArgumentException("Not a picture");
        }
        return numbers[2];
    }

    /** @throws IllegalArgumentException when they make no picture */
    static RgbPixels picture(String first, List<String> rest) {
        int[] numbers = numbers(first);
        int size = 3 * Math.min(numbers[0], RgbPixels.LONGEST_SIDE) * Math.min(numbers[1], RgbPixels.LONGEST_SIDE);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        rest.forEach(piece -> packed.writeBytes(Base64.getDecoder().decode(piece)));
        return new RgbPixels(numbers[0], numbers[1], unpacked(packed.toByteArray(), size));
    }

    private static int[] numbers(String first) {
        if (!first.matches("\\d{1,4} \\d{1,4} \\d{1,3}")) {
            throw new IllegalArgumentException("Not a picture");
        }
        return Arrays.stream(first.split(" ")).mapToInt(Integer::parseInt).toArray();
    }

    private static byte[] packed(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] piece = new byte[1 << 16];
            while (!deflater.finished()) {
                out.write(piece, 0, deflater.deflate(piece));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static byte[] unpacked(byte[] packed, int size) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            byte[] bytes = new byte[size];
            int at = 0;
            while (at < size) {
                int more = inflater.inflate(bytes, at, size - at);
                if (more == 0) {
                    throw new IllegalArgumentException("Not a picture");
                }
                at += more;
            }
            return bytes;
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("Not a picture", e);
        } finally {
            inflater.end();
        }
    }
}
