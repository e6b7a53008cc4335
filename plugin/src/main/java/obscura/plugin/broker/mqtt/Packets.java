package obscura.plugin.broker.mqtt;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import obscura.plugin.broker.BrokerPassword;

/** What we say, as MQTT 3.1.1 writes it (section 3); each whole. */
final class Packets {
    static final int CONNACK = 2;
    static final int PUBLISH = 3;
    static final int PUBACK = 4;
    static final int SUBACK = 9;
    static final int PINGRESP = 13;

    private static final int KEEP_ALIVE_SECONDS = 60;

    private Packets() {}

    /** A clean session: nothing of us stays at the broker. */
    static byte[] connect(String clientId, String user, BrokerPassword password) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        text(body, "MQTT");
        body.write(4);
        boolean login = !user.isEmpty();
        body.write(login ? 0b1100_0010 : 0b0000_0010);
        number(body, KEEP_ALIVE_SECONDS);
        text(body, clientId);
        if (login) {
            text(body, user);
            text(body, password.text());
        }
        return packet(0x10, body);
    }

    static byte[] subscribe(int id, String filter) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        number(body, id);
        text(body, filter);
        body.write(0);
        return packet(0x82, body);
    }

    /** An empty retained message, to be acknowledged: it clears what is kept under that topic. */
    static byte[] clear(int id, String topic) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        text(body, topic);
        number(body, id);
        return packet(0x33, body);
    }

    /** A message that nobody keeps, to be acknowledged. */
    static byte[] publish(int id, String topic, String message) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        text(body, topic);
        number(body, id);
        body.writeBytes(message.getBytes(StandardCharsets.UTF_8));
        return packet(0x32, body);
    }

    static byte[] ping() {
        return new byte[] {(byte) 0xC0, 0};
    }

    static byte[] disconnect() {
        return new byte[] {(byte) 0xE0, 0};
    }

    private static void text(ByteArrayOutputStream into, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0xFFFF) {
            throw new IllegalArgumentException("A text in MQTT has at most 65535 bytes");
        }
        number(into, bytes.length);
        into.writeBytes(bytes);
    }

    private static void number(ByteArrayOutputStream into, int number) {
        into.write(number >> 8);
        into.write(number);
    }

    private static byte[] packet(int head, ByteArrayOutputStream body) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(head);
        int left = body.size();
        do {
            whole.write(left > 127 ? left % 128 | 0x80 : left);
            left /= 128;
        } while (left > 0);
        whole.writeBytes(body.toByteArray());
        return whole.toByteArray();
    }
}
