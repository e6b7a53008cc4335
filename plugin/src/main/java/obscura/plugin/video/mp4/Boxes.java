package obscura.plugin.video.mp4;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads a row of boxes against the rules of its place. How deep it goes is bounded by the rules, not by the file. */
final class Boxes {
    private static final long NEEDS_64_BITS = 0x1_0000_0000L;

    private Boxes() {}

    static void read(Cursor in, List<BoxRule> rules, String parent, Reading r) {
        int next = 0;
        while (in.left() > 0) {
            Head head = head(in, parent);
            int rule = indexOf(rules, head.type);
            if (rule < 0) {
                r.found(head.at, "Box " + head.type + " must not be in " + parent);
            } else if (rule < next) {
                r.found(head.at, "Box " + head.type + " in " + parent + " comes twice or in the wrong place");
            } else {
                missing(rules.subList(next, rule), head.at, parent, r);
                rules.get(rule).body().read(in.cut(head.bodySize), r);
                next = rule + 1;
                continue;
            }
            in.cut(head.bodySize);
        }
        missing(rules.subList(next, rules.size()), in.at(), parent, r);
    }

    private static void missing(List<BoxRule> passed, long at, String parent, Reading r) {
        for (BoxRule rule : passed) {
            r.require(!rule.required(), at, "Box " + rule.type() + " is missing in " + parent);
        }
    }

    private static int indexOf(List<BoxRule> rules, String type) {
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).type().equals(type)) {
                return i;
            }
        }
        return -1;
    }

    private static Head head(Cursor in, String parent) {
        long at = in.at();
        if (in.left() < 8) {
            throw new Malformed(at, "There are " + in.left() + " bytes after the last box of " + parent);
        }
        long size = in.u32();
        String type = printable(in.bytes(4));
        // A size of 0 (to the end of the file) or a needless 64-bit size is a place to hide things: we write neither.
        if (size == 1 && type.equals("mdat") && in.left() >= 8) {
            size = in.u64();
            if (size < NEEDS_64_BITS) {
                throw new Malformed(at, "Box mdat has a 64-bit size without need");
            }
        }
        long body = size - (in.at() - at);
        if (body < 0 || body > in.left()) {
            throw new Malformed(at, "Box " + type + " in " + parent + " has an impossible size");
        }
        return new Head(at, type, body);
    }

    /** A box name as text; what is no plain letter becomes a question mark. */
    private static String printable(byte[] type) {
        return new String(type, StandardCharsets.US_ASCII).replaceAll("[^A-Za-z0-9 ]", "?");
    }

    private record Head(long at, String type, long bodySize) {}
}
