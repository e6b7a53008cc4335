package obscura.plugin.broker.mqtt;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One packet from a broker. Of a message only its topic and beginning are kept, of anything else its first bytes; the rest is
 * read past.
 *
 * @param kind as MQTT numbers them
 * @param retained whether the broker keeps it; only of a message
 * @param topic empty for what is no message
 * @param length of the message or of the packet's body
 * @param beginning at most {@link #BEGINNING} bytes
 */
record Heard(int kind, boolean retained, String topic, long length, byte[] beginning) {
    static final int BEGINNING = 16;

    /** @throws IOException when the line ends, or what comes is no MQTT */
    static Heard read(DataInputStream in, long most) throws IOException {
        int head = in.readUnsignedByte();
        long left = length(in);
        if (left > most) {
            throw new TooMuch();
        }
        int kind = head >> 4;
        if (kind != Packets.PUBLISH) {
            return new Heard(kind, false, "", left, rest(in, left));
        }
        String topic = "";
        if (left < 2) {
            throw new IOException("A message without a topic");
        }
        int size = in.readUnsignedShort();
        left -= 2 + size;
        int numbered = (head >> 1 & 3) == 0 ? 0 : 2;
        if (left < numbered) {
            throw new IOException("A topic longer than its packet");
        }
        topic = new String(in.readNBytes(size), StandardCharsets.UTF_8);
        in.skipNBytes(numbered);
        return new Heard(kind, (head & 1) == 1, topic, left - numbered, rest(in, left - numbered));
    }

    /** The broker wants to send more than anybody looks at. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1;
    }

    private static long length(DataInputStream in) throws IOException {
        long length = 0;
        for (int place = 0; place < 4; place++) {
            int digit = in.readUnsignedByte();
            length |= (long) (digit & 0x7F) << 7 * place;
            if (digit < 0x80) {
                return length;
            }
        }
        throw new IOException("A length of more than four bytes");
    }

    private static byte[] rest(DataInputStream in, long length) throws IOException {
        byte[] beginning = in.readNBytes((int) Math.min(BEGINNING, length));
        in.skipNBytes(length - beginning.length);
        return beginning;
    }

    /** JPEG, PNG, WebP or GIF, by how it begins; the broker's word for it does not exist. */
    boolean isPicture() {
        return starts(0xFF, 0xD8, 0xFF)
                || starts(0x89, 'P', 'N', 'G')
                || starts('G', 'I', 'F', '8')
                || starts('R', 'I', 'F', 'F') && Arrays.equals(beginning, 8, 12, new byte[] {'W', 'E', 'B', 'P'}, 0, 4);
    }

    private boolean starts(int... bytes) {
        if (beginning.length < Math.max(12, bytes.length)) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((beginning[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
