package obscura.plugin.broker.mqtt;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import obscura.plugin.broker.BrokerPassword;

/** One connection to a broker. What comes in between answers goes to whoever listens. One thread. */
final class MqttLine {
    private static final int ID = 1;
    private static final Duration BETWEEN_PINGS = Duration.ofMillis(50);

    private final Socket socket;
    private final DataInputStream in;
    private final Bounds bounds;
    private final Consumer<Heard> listener;
    private int messages;
    private long bytes;
    private long lastRetained = System.nanoTime();

    MqttLine(Socket socket, Bounds bounds, Consumer<Heard> listener) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        this.bounds = bounds;
        this.listener = listener;
    }

    /** @return the broker's code, 0 when it lets us in */
    int connect(String user, BrokerPassword password) throws IOException {
        byte[] name = new byte[8];
        new SecureRandom().nextBytes(name);
        say(Packets.connect("obscura-" + HexFormat.of().formatHex(name), user, password));
        byte[] answer = await(Packets.CONNACK).beginning();
        if (answer.length != 2) {
            throw new IOException("Not an answer to CONNECT");
        }
        return answer[1] & 0xFF;
    }

    /** @return false when the broker does not let us */
    boolean subscribe(String filter) throws IOException {
        say(Packets.subscribe(ID, filter));
        byte[] answer = await(Packets.SUBACK).beginning();
        lastRetained = System.nanoTime();
        return answer.length == 3 && answer[2] >= 0;
    }

    /** Returns when everything retained seems to be here. A ping is answered after what was said before it. */
    void untilQuiet() throws IOException {
        do {
            LockSupport.parkNanos(BETWEEN_PINGS.toNanos());
            if (Thread.currentThread().isInterrupted()) {
                throw new IOException("Interrupted");
            }
            say(Packets.ping());
            await(Packets.PINGRESP);
        } while (System.nanoTime() - lastRetained < bounds.quiet().toNanos());
    }

    void clear(String topic) throws IOException {
        say(Packets.clear(ID, topic));
        await(Packets.PUBACK);
    }

    void publish(String topic, String message) throws IOException {
        say(Packets.publish(ID, topic, message));
        await(Packets.PUBACK);
    }

    void disconnect() throws IOException {
        say(Packets.disconnect());
    }

    private void say(byte[] packet) throws IOException {
        socket.getOutputStream().write(packet);
        socket.getOutputStream().flush();
    }

    private Heard await(int kind) throws IOException {
        while (true) {
            Heard heard = Heard.read(in, bounds.bytes() - bytes);
            if (heard.kind() == kind) {
                return heard;
            }
            bytes += heard.length();
            if (++messages > bounds.messages()) {
                throw new Heard.TooMuch();
            }
            if (heard.kind() != Packets.PUBLISH) {
                throw new IOException("Something nobody asked for");
            }
            if (heard.retained()) {
                lastRetained = System.nanoTime();
            }
            listener.accept(heard);
        }
    }
}
