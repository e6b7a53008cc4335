package obscura.plugin.broker;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A broker on a loopback port that keeps retained messages: MQTT 3.1.1 as far as connecting, subscribing and publishing go,
 * written from the standard and from nothing of ours. For tests and simulators.
 */
public final class TinyBroker implements AutoCloseable {
    /** How it may misbehave. */
    public enum Trick {
        /** Takes a clearing message, says yes and keeps the picture, as a broker does that denies the right to publish. */
        KEEPS_WHAT_IS_CLEARED,
        NO_SUBSCRIPTIONS,
        /** Says nothing at all. */
        SILENT,
        SPEAKS_HTTP,
        /** Announces a message of 256 MB. */
        ENDLESS_MESSAGE,
        /** Sends small messages without end. */
        FLOOD
    }

    private final ServerSocket door;
    private final Map<String, byte[]> retained = new ConcurrentSkipListMap<>();
    private final Map<String, byte[]> live = new ConcurrentSkipListMap<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final List<String> passed = new CopyOnWriteArrayList<>();
    private volatile Set<Trick> tricks = Set.of();
    private volatile Optional<String> login = Optional.empty();

    public TinyBroker() {
        this(plain());
    }

    /** @param door bound already, with TLS or without */
    public TinyBroker(ServerSocket door) {
        this.door = door;
        thread(this::accept);
    }

    private static ServerSocket plain() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    /** How often somebody connected. */
    public int connections() {
        return connections.get();
    }

    /** @param login name, a colon, password */
    public TinyBroker asking(String login) {
        this.login = Optional.of(login);
        return this;
    }

    public TinyBroker playing(Trick... some) {
        tricks = Set.of(some);
        return this;
    }

    /** As if somebody had published it to be kept. */
    public TinyBroker keep(String topic, byte[] message) {
        retained.put(topic, message);
        return this;
    }

    /** As if somebody published it, to be kept by nobody, just after anybody subscribes. */
    public TinyBroker tell(String topic, byte[] message) {
        live.put(topic, message);
        return this;
    }

    public Set<String> kept() {
        return Set.copyOf(retained.keySet());
    }

    /** Messages that were not to be kept: topic, a blank, text. */
    public List<String> passed() {
        return List.copyOf(passed);
    }

    private static void thread(Runnable work) {
        Thread thread = new Thread(work, "tiny broker");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                open.add(socket);
                connections.incrementAndGet();
                thread(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            if (tricks.contains(Trick.SPEAKS_HTTP)) {
                out.writeBytes("HTTP/1.1 400 Bad Request\r\n\r\n");
                return;
            }
            while (answer(in, out)) {
                out.flush();
            }
        } catch (IOException gone) {
            // The other side has left, or this broker was closed.
        } finally {
            open.remove(socket);
        }
    }

    private boolean answer(DataInputStream in, DataOutputStream out) throws IOException {
        int head = in.readUnsignedByte();
        byte[] body = in.readNBytes(length(in));
        if (tricks.contains(Trick.SILENT)) {
            return true;
        }
        DataInputStream read = new DataInputStream(new java.io.ByteArrayInputStream(body));
        switch (head >> 4) {
            case 1 -> out.write(new byte[] {0x20, 2, 0, (byte) letIn(read)});
            case 3 -> published(head, read, out);
            case 8 -> subscribed(read, out);
            case 12 -> out.write(new byte[] {(byte) 0xD0, 0});
            case 14 -> {
                return false;
            }
            default -> throw new IOException("Not for a broker: " + (head >> 4));
        }
        return true;
    }

    private int letIn(DataInputStream read) throws IOException {
        read.skipNBytes(2 + 4 + 1);
        int flags = read.readUnsignedByte();
        read.skipNBytes(2);
        text(read);
        String name = (flags & 0x80) == 0 ? "" : text(read);
        String password = (flags & 0x40) == 0 ? "" : text(read);
        return login.filter(right -> !right.equals(name + ":" + password)).isPresent() ? 5 : 0;
    }

    private void published(int head, DataInputStream read, DataOutputStream out) throws IOException {
        String topic = text(read);
        int id = (head >> 1 & 3) == 0 ? 0 : read.readUnsignedShort();
        byte[] message = read.readAllBytes();
        if ((head & 1) == 1 && !tricks.contains(Trick.KEEPS_WHAT_IS_CLEARED)) {
            if (message.length == 0) {
                retained.remove(topic);
            } else {
                retained.put(topic, message);
            }
        }
        if ((head & 1) == 0) {
            passed.add(topic + " " + new String(message, StandardCharsets.UTF_8));
        }
        if (id != 0) {
            out.write(new byte[] {0x40, 2, (byte) (id >> 8), (byte) id});
        }
    }

    private void subscribed(DataInputStream read, DataOutputStream out) throws IOException {
        int id = read.readUnsignedShort();
        String filter = text(read);
        boolean no = tricks.contains(Trick.NO_SUBSCRIPTIONS);
        out.write(new byte[] {(byte) 0x90, 3, (byte) (id >> 8), (byte) id, (byte) (no ? 0x80 : 0)});
        if (tricks.contains(Trick.ENDLESS_MESSAGE)) {
            out.write(new byte[] {0x31, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x7F, 0, 1, 'x'});
        }
        while (tricks.contains(Trick.FLOOD)) {
            send(out, false, "frigate/stats", new byte[10]);
        }
        for (Map.Entry<String, byte[]> one : live.entrySet()) {
            if (!no && fits(filter, one.getKey())) {
                send(out, false, one.getKey(), one.getValue());
            }
        }
        for (Map.Entry<String, byte[]> one : retained.entrySet()) {
            if (!no && fits(filter, one.getKey())) {
                // What is published just now comes in between, not marked as kept.
                send(out, false, "frigate/front/person/snapshot", one.getValue());
                send(out, true, one.getKey(), one.getValue());
            }
        }
    }

    private static boolean fits(String filter, String topic) {
        return filter.endsWith("/#")
                ? topic.startsWith(filter.substring(0, filter.length() - 1))
                : fits(filter.split("/", -1), topic.split("/", -1));
    }

    private static boolean fits(String[] filter, String[] topic) {
        boolean same = filter.length == topic.length;
        for (int i = 0; same && i < filter.length; i++) {
            same = filter[i].equals("+") || filter[i].equals(topic[i]);
        }
        return same;
    }

    private static void send(DataOutputStream out, boolean kept, String topic, byte[] message) throws IOException {
        byte[] name = topic.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        packet.write(kept ? 0x31 : 0x30);
        int left = 2 + name.length + message.length;
        while (left > 127) {
            packet.write(left & 127 | 128);
            left >>= 7;
        }
        packet.write(left);
        packet.write(name.length >> 8);
        packet.write(name.length);
        packet.writeBytes(name);
        packet.writeBytes(message);
        packet.writeTo(out);
    }

    private static int length(DataInputStream in) throws IOException {
        int length = 0;
        int shift = 0;
        int digit;
        do {
            digit = in.readUnsignedByte();
            length += (digit & 127) << shift;
            shift += 7;
        } while (digit > 127);
        return length;
    }

    private static String text(DataInputStream read) throws IOException {
        return new String(read.readNBytes(read.readUnsignedShort()), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
