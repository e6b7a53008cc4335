package obscura.e2e.camera.rtsp;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Cuts NAL units into RTP packets (RFC 6184: single units, and FU-A for those too long). One per stream. */
final class RtpPackets {
    private static final int LONGEST = 1400;
    private static final int PAYLOAD_TYPE = 96;
    private static final int FRAGMENT = 28;
    private static final int HEADER = 12;

    private final int source;
    private int sequence;

    RtpPackets(Random random) {
        source = random.nextInt();
        sequence = random.nextInt(1 << 15);
    }

    /** @param time in ticks of 90 kHz */
    List<byte[]> of(List<byte[]> units, long time) {
        List<byte[]> packets = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            boolean last = i == units.size() - 1;
            byte[] unit = units.get(i);
            if (unit.length <= LONGEST) {
                packets.add(packet(time, last, unit.length).put(unit).array());
            } else {
                fragments(unit, time, last, packets);
            }
        }
        return packets;
    }

    private void fragments(byte[] unit, long time, boolean lastUnit, List<byte[]> packets) {
        for (int at = 1; at < unit.length; at += LONGEST) {
            int size = Math.min(LONGEST, unit.length - at);
            boolean last = at + size == unit.length;
            int marks = (at == 1 ? 0x80 : 0) | (last ? 0x40 : 0);
            packets.add(packet(time, lastUnit && last, size + 2)
                    .put((byte) (unit[0] & 0xE0 | FRAGMENT))
                    .put((byte) (marks | unit[0] & 31))
                    .put(unit, at, size)
                    .array());
        }
    }

    private ByteBuffer packet(long time, boolean marker, int payload) {
        return ByteBuffer.allocate(HEADER + payload)
                .put((byte) 0x80)
                .put((byte) (PAYLOAD_TYPE | (marker ? 0x80 : 0)))
                .putShort((short) sequence++)
                .putInt((int) time)
                .putInt(source);
    }
}
