package obscura.onvif.discovery;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import obscura.onvif.answer.Limits;
import obscura.onvif.answer.OnvifException;

/**
 * Asks a network who is a camera, and listens for a while. Not a login, not a connection: what is found here is only an
 * offer to a person, who may take it.
 */
public final class FindCameras {
    private static final InetSocketAddress EVERYBODY = new InetSocketAddress("239.255.255.250", 3702);
    private static final int LARGEST_ANSWER = 32 << 10;
    private static final int MOST_ANSWERS = 2_048;
    private static final int MOST_PER_SENDER = 16;
    private static final int MOST_CAMERAS = 256;
    private static final long AGAIN_AFTER_MILLIS = 400;

    private final ProbeMessages messages;
    private final InetSocketAddress asked;

    public FindCameras() {
        this(EVERYBODY);
    }

    /** @param asked who the question goes to: all, or in tests one */
    FindCameras(InetSocketAddress asked) {
        this.messages = new ProbeMessages(Limits.usual());
        this.asked = asked;
    }

    /** The networks that can be asked: up, not this machine itself, with an IPv4 address. */
    public static List<NetworkInterface> networks() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(FindCameras::canBeAsked)
                    .toList();
        } catch (SocketException unknown) {
            throw failed("This machine does not tell its networks.", unknown);
        }
    }

    private static boolean canBeAsked(NetworkInterface network) {
        try {
            return network.isUp()
                    && !network.isLoopback()
                    && network.supportsMulticast()
                    && ipv4(network).isPresent();
        } catch (SocketException gone) {
            return false;
        }
    }

    private static Optional<InetAddress> ipv4(NetworkInterface network) {
        return network.inetAddresses().filter(Inet4Address.class::isInstance).findFirst();
    }

    /**
     * Blocks for the whole time, or until enough have answered.
     *
     * @param time how long to listen; a few seconds
     * @return each once, in the order they answered
     * @throws OnvifException UNREACHABLE when no network takes the question
     */
    public List<FoundCamera> on(Collection<NetworkInterface> networks, Duration time) {
        try (Selector answers = Selector.open()) {
            try {
                networks.forEach(network -> open(network, answers));
                return listen(answers, UUID.randomUUID(), System.nanoTime() + time.toNanos());
            } finally {
                answers.keys().forEach(key -> close((DatagramChannel) key.channel()));
            }
        } catch (IOException broken) {
            throw failed("Looking for cameras failed. Check this machine's network.", broken);
        }
    }

    /** A network that has just gone down is passed over. */
    private static void open(NetworkInterface network, Selector answers) {
        ipv4(network).ifPresent(own -> {
            try {
                DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
                try {
                    channel.bind(new InetSocketAddress(own, 0));
                    channel.setOption(StandardSocketOptions.IP_MULTICAST_IF, network);
                    channel.configureBlocking(false);
                    channel.register(answers, SelectionKey.OP_READ);
                } catch (IOException unusable) {
                    close(channel);
                }
            } catch (IOException none) {
                // no socket, no question
            }
        });
    }

    private static void close(DatagramChannel channel) {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // closed is what it should be
        }
    }

    private List<FoundCamera> listen(Selector answers, UUID id, long end) throws IOException {
        if (ask(answers, id) == 0) {
            throw failed("No network takes the question for cameras. Check this machine's network.", null);
        }
        Gathered gathered = new Gathered();
        boolean again = true;
        while (gathered.wantsMore()) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                break;
            }
            answers.select(again ? Math.min(left, AGAIN_AFTER_MILLIS) : left);
            if (again && answers.selectedKeys().isEmpty()) {
                ask(answers, id);
                again = false;
            }
            for (SelectionKey key : answers.selectedKeys()) {
                take((DatagramChannel) key.channel(), id, gathered);
            }
            answers.selectedKeys().clear();
        }
        return gathered.cameras();
    }

    /** @return how many networks took it */
    private int ask(Selector answers, UUID id) {
        int taken = 0;
        for (SelectionKey key : answers.keys()) {
            try {
                for (byte[] probe : messages.probes(id)) {
                    ((DatagramChannel) key.channel()).send(ByteBuffer.wrap(probe), asked);
                }
                taken++;
            } catch (IOException noWay) {
                // this network leads nowhere just now
            }
        }
        return taken;
    }

    private void take(DatagramChannel channel, UUID id, Gathered gathered) throws IOException {
        ByteBuffer buffer = gathered.buffer.clear();
        InetSocketAddress sender = (InetSocketAddress) channel.receive(buffer);
        if (sender == null || !gathered.listensTo(sender.getAddress())) {
            return;
        }
        byte[] datagram = new byte[buffer.flip().remaining()];
        buffer.get(datagram);
        try {
            messages.found(datagram, id, sender.getAddress()).forEach(gathered::add);
        } catch (OnvifException nonsense) {
            // somebody sends what is no answer; the others are still heard
        }
    }

    private static OnvifException failed(String message, IOException cause) {
        return new OnvifException(OnvifException.Kind.UNREACHABLE, message, cause);
    }

    /** What has come in so far; one loud sender can't crowd out the others. */
    private static final class Gathered {
        private final Map<String, FoundCamera> cameras = new LinkedHashMap<>();
        private final Map<InetAddress, Integer> answers = new HashMap<>();
        private final ByteBuffer buffer = ByteBuffer.allocate(LARGEST_ANSWER);
        private int all;

        boolean wantsMore() {
            return all < MOST_ANSWERS && cameras.size() < MOST_CAMERAS;
        }

        boolean listensTo(InetAddress sender) {
            boolean listens = answers.merge(sender, 1, Integer::sum) <= MOST_PER_SENDER;
            all += listens ? 1 : 0;
            return listens;
        }

        void add(FoundCamera camera) {
            if (cameras.size() < MOST_CAMERAS) {
                cameras.putIfAbsent(camera.sender().getHostAddress() + " " + camera.endpoint(), camera);
            }
        }

        List<FoundCamera> cameras() {
            return List.copyOf(cameras.values());
        }
    }
}
