package obscura.onvif.media;

/** What the three numbers of a colour mean. */
public enum Colorspace {
    /** Y, Cb, Cr; black is 0, 128, 128. Also meant when a camera says nothing. */
    YCBCR("http://www.onvif.org/ver10/colorspace/YCbCr"),
    RGB("http://www.onvif.org/ver10/colorspace/RGB"),
    /** An address nobody else uses; never sent. */
    OTHER("");

    private final String uri;

    Colorspace(String uri) {
        this.uri = uri;
    }

    static Colorspace of(String text) {
        if (text.isEmpty() || text.endsWith("/YCbCr")) {
            return YCBCR;
        }
        return text.endsWith("/RGB") ? RGB : OTHER;
    }

    String uri() {
        return uri;
    }
}
