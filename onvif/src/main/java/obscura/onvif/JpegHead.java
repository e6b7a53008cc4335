package obscura.onvif;

import obscura.onvif.answer.OnvifException;

/** The size a JPEG claims to have, so that nobody allocates what a malicious one asks for. */
record JpegHead(int width, int height) {
    private static final int LONGEST_SIDE = 16_384;
    private static final long MOST_PIXELS = 64_000_000;

    /** @throws OnvifException MALFORMED when it is no JPEG, TOO_LARGE when it claims more pixels than any camera has */
    static JpegHead of(byte[] jpeg) {
        if (jpeg.length < 4 || at(jpeg, 0) != 0xFF || at(jpeg, 1) != 0xD8) {
            throw OnvifException.malformed("What the camera sent as a snapshot is no JPEG.");
        }
        int segment = 2;
        while (segment + 9 < jpeg.length && at(jpeg, segment) == 0xFF) {
            int marker = at(jpeg, segment + 1);
            if (isFrame(marker)) {
                return sensible(new JpegHead(two(jpeg, segment + 7), two(jpeg, segment + 5)));
            }
            segment += isFill(marker) ? 1 : 2 + Math.max(2, two(jpeg, segment + 2));
        }
        throw OnvifException.malformed("The camera's snapshot says nowhere how large it is.");
    }

    private static JpegHead sensible(JpegHead head) {
        boolean huge =
                Math.max(head.width, head.height) > LONGEST_SIDE || (long) head.width * head.height > MOST_PIXELS;
        if (huge) {
            throw OnvifException.tooLarge(
                    "The camera's snapshot claims to be " + head.width + " x " + head.height + " pixels.");
        }
        if (head.width == 0 || head.height == 0) {
            throw OnvifException.malformed("The camera's snapshot has no pixels.");
        }
        return head;
    }

    /** Start of frame, all kinds; the three that share the range are tables. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static boolean isFill(int marker) {
        return marker == 0xFF;
    }

    private static int at(byte[] jpeg, int index) {
        return jpeg[index] & 0xFF;
    }

    private static int two(byte[] jpeg, int index) {
        return at(jpeg, index) << 8 | at(jpeg, index + 1);
    }
}
