package obscura.e2e.camera.rtsp;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import obscura.e2e.camera.login.HttpDigest;
import obscura.e2e.camera.picture.LiveView;
import obscura.e2e.camera.picture.VideoLoop;
import obscura.e2e.camera.state.View;

/** One player's connection: OPTIONS, DESCRIBE, SETUP over TCP or UDP, PLAY, TEARDOWN. Runs on a thread of its own. */
final class RtspSession implements Runnable {
    private static final Pattern INTERLEAVED = Pattern.compile("RTP/AVP/TCP.*?interleaved=(\\d{1,3})-(\\d{1,3}).*");
    private static final Pattern CLIENT_PORTS = Pattern.compile("RTP/AVP(?:/UDP)?;.*?client_port=(\\d{1,5}).*");
    private static final Pattern PATH = Pattern.compile("rtsps?://[^/]+/(\\w+)(?:/.*)?");
    private static final String SESSION = "Session: 12345678;timeout=60\r\n";

    private final Socket socket;
    private final LiveView live;
    private final HttpDigest digest;
    private Playing playing;
    private Thread player;
    private DatagramSocket udp;

    RtspSession(Socket socket, LiveView live, HttpDigest digest) {
        this.socket = socket;
        this.live = live;
        this.digest = digest;
    }

    @Override
    public void run() {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (RtspRequest request = RtspRequest.read(in); request != null; request = RtspRequest.read(in)) {
                answer(request);
                if (request.method().equals("TEARDOWN")) {
                    return;
                }
            }
        } catch (IOException | NumberFormatException gone) {
            // The player hung up or spoke nonsense; there is nobody to tell.
            return;
        } finally {
            stop();
        }
    }

    private void stop() {
        if (playing != null) {
            playing.stop();
        }
        if (udp != null) {
            udp.close();
        }
    }

    private void answer(RtspRequest request) throws IOException {
        String reply = switch (request.method()) {
            case "OPTIONS" -> "200 OK\r\nPublic: OPTIONS, DESCRIBE, SETUP, PLAY, TEARDOWN, GET_PARAMETER\r\n\r\n";
            case "DESCRIBE", "SETUP", "PLAY", "PAUSE", "GET_PARAMETER", "TEARDOWN" -> whenLoggedIn(request);
            default -> "501 Not Implemented\r\n\r\n";
        };
        String numbered =
                reply.replaceFirst("\r\n", "\r\nCSeq: " + request.header("cseq").replaceAll("[^0-9]", "") + "\r\n");
        write(("RTSP/1.0 " + numbered).getBytes(StandardCharsets.UTF_8));
        if (player != null && player.getState() == Thread.State.NEW) {
            player.start();
        }
    }

    private String whenLoggedIn(RtspRequest request) throws IOException {
        if (!digest.accepts(request.method(), request.headers().get("authorization"))) {
            return "401 Unauthorized\r\nWWW-Authenticate: " + digest.challenge() + "\r\n\r\n";
        }
        Matcher path = PATH.matcher(request.address());
        Optional<View> view = path.matches() ? live.view(path.group(1)) : Optional.empty();
        if (view.isEmpty()) {
            return "404 Not Found\r\n\r\n";
        }
        return switch (request.method()) {
            case "DESCRIBE" -> describe(view.get(), request.address());
            case "SETUP" -> setup(view.get(), request.header("transport"));
            case "PLAY" -> play();
            default -> "200 OK\r\n" + SESSION + "\r\n";
        };
    }

    private String describe(View view, String address) {
        VideoLoop loop = live.stream(view).join();
        Base64.Encoder base64 = Base64.getEncoder();
        String sdp = """
                v=0
                o=- 1 1 IN IP4 127.0.0.1
                s=camera
                c=IN IP4 0.0.0.0
                t=0 0
                a=control:*
                m=video 0 RTP/AVP 96
                a=rtpmap:96 H264/90000
                a=framerate:%d
                a=fmtp:96 packetization-mode=1;profile-level-id=%s;sprop-parameter-sets=%s,%s
                a=control:trackID=0
                """.formatted(
                        loop.rate(),
                        HexFormat.of().formatHex(loop.sps(), 1, 4),
                        base64.encodeToString(loop.sps()),
                        base64.encodeToString(loop.pps()))
                .replace("\n", "\r\n");
        return "200 OK\r\nContent-Base: %s/\r\nContent-Type: application/sdp\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(address, sdp.length(), sdp);
    }

    private String setup(View view, String transport) throws IOException {
        Matcher tcp = INTERLEAVED.matcher(transport);
        Matcher ports = CLIENT_PORTS.matcher(transport);
        if (playing != null || !tcp.matches() && !ports.matches()) {
            return "461 Unsupported Transport\r\n\r\n";
        }
        String server = "";
        if (tcp.matches()) {
            int channel = Integer.parseInt(tcp.group(1)) & 255;
            playing = new Playing(live, view, packet -> writeFramed(channel, packet));
        } else {
            playing = new Playing(live, view, toUdp(Integer.parseInt(ports.group(1))));
            server = ";server_port=" + udp.getLocalPort() + "-" + (udp.getLocalPort() + 1);
        }
        return "200 OK\r\nTransport: " + transport + server + "\r\n" + SESSION + "\r\n";
    }

    /** Only ever to where the player is: a camera must not be a way to flood somebody else. */
    private Playing.PacketSink toUdp(int port) throws IOException {
        udp = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        InetAddress playerAddress = socket.getInetAddress();
        return packet -> udp.send(new DatagramPacket(packet, packet.length, playerAddress, port));
    }

    private String play() {
        if (playing == null) {
            return "455 Method Not Valid in This State\r\n\r\n";
        }
        if (player == null) {
            player = new Thread(playing, "camera-plays");
            player.setDaemon(true);
        }
        return "200 OK\r\n" + SESSION + "Range: npt=0.000-\r\n\r\n";
    }

    private void writeFramed(int channel, byte[] packet) throws IOException {
        byte[] framed = new byte[packet.length + 4];
        framed[0] = '$';
        framed[1] = (byte) channel;
        framed[2] = (byte) (packet.length >> 8);
        framed[3] = (byte) packet.length;
        System.arraycopy(packet, 0, framed, 4, packet.length);
        write(framed);
    }

    private void write(byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        synchronized (out) {
            out.write(bytes);
            out.flush();
        }
    }
}
