package obscura.onvif.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import obscura.onvif.answer.OnvifAnswer;
import obscura.onvif.answer.OnvifException;
import obscura.onvif.answer.Refusal;

/**
 * Connects to a camera or recorder: looks its name up once, checks what came out, and connects to exactly that. No proxy: it
 * would look the name up again.
 */
public final class Dial {
    private static final int CONNECT_MILLIS = 4_000;
    private static final int MOST_TRIES = 4;

    private final NameLookup names;
    private final AddressRules rules;

    public Dial(NameLookup names, AddressRules rules) {
        this.names = names;
        this.rules = rules;
    }

    /** @throws OnvifException UNREACHABLE when nothing answers there */
    public OnvifAnswer<Socket> connect(CameraAddress address, Deadline deadline) {
        Optional<String> oddHost = rules.objectionToHost(address.host());
        if (oddHost.isPresent()) {
            return refused(address, oddHost.get());
        }
        List<InetAddress> found = lookUp(address.host(), deadline);
        List<InetAddress> allowed =
                found.stream().filter(a -> rules.objectionTo(a).isEmpty()).toList();
        if (allowed.isEmpty()) {
            return refused(
                    address,
                    found.stream()
                            .flatMap(a -> rules.objectionTo(a).stream())
                            .findFirst()
                            .orElseThrow());
        }
        return OnvifAnswer.granted(firstThatAnswers(address, allowed, deadline));
    }

    private static OnvifAnswer<Socket> refused(CameraAddress address, String objection) {
        return OnvifAnswer.refused(
                Refusal.ADDRESS_REFUSED, "Obscura does not connect to " + address.host() + ": it " + objection + ".");
    }

    /** On a thread of its own, because a lookup can't be interrupted and knows no deadline. */
    private List<InetAddress> lookUp(String host, Deadline deadline) {
        CompletableFuture<List<InetAddress>> answer = new CompletableFuture<>();
        Thread asking = new Thread(() -> ask(host, answer), "onvif name lookup");
        asking.setDaemon(true);
        asking.start();
        try {
            return answer.get(deadline.millisLeft(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw deadline.missed(late);
        } catch (ExecutionException unknown) {
            throw new OnvifException(
                    OnvifException.Kind.UNREACHABLE,
                    "There is no host called " + host + " here. Check the name, or use its number.",
                    unknown.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new OnvifException(OnvifException.Kind.INTERRUPTED, "The call was stopped.", stop);
        }
    }

    private void ask(String host, CompletableFuture<List<InetAddress>> answer) {
        try {
            List<InetAddress> found = names.addresses(host);
            if (found.isEmpty()) {
                throw new UnknownHostException(host);
            }
            answer.complete(found);
        } catch (UnknownHostException | RuntimeException unknown) {
            answer.completeExceptionally(unknown);
        }
    }

    private static Socket firstThatAnswers(CameraAddress address, List<InetAddress> allowed, Deadline deadline) {
        IOException why = null;
        for (InetAddress one : allowed.subList(0, Math.min(MOST_TRIES, allowed.size()))) {
            Socket socket = new Socket(Proxy.NO_PROXY);
            try {
                int millis = Math.min(CONNECT_MILLIS, deadline.millisLeft());
                socket.connect(new InetSocketAddress(one, address.port()), millis);
                socket.setTcpNoDelay(true);
                return socket;
            } catch (IOException silent) {
                why = silent;
                quietlyClose(socket);
            }
        }
        throw deadline.isOver() ? deadline.missed(why) : unreachable(address, why);
    }

    private static OnvifException unreachable(CameraAddress address, IOException why) {
        return new OnvifException(
                OnvifException.Kind.UNREACHABLE,
                "Nothing answers at " + address.host() + ", port " + address.port()
                        + ". Check address, port and whether it is on.",
                why);
    }

    private static void quietlyClose(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // closed is what it should be
        }
    }
}
