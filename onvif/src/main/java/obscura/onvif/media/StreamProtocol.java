package obscura.onvif.media;

/** How a stream travels. */
public enum StreamProtocol {
    /** RTSP, pictures by TCP inside of it. */
    RTSP("RTSP", "RTSP"),
    RTSP_UNICAST("RtspUnicast", "UDP"),
    RTSP_OVER_HTTP("RtspOverHttp", "HTTP"),
    /** Encrypted; Media1 knows no such thing and is asked for the plain one. */
    RTSPS_UNICAST("RtspsUnicast", "UDP");

    private final String word;
    private final String oldWord;

    StreamProtocol(String word, String oldWord) {
        this.word = word;
        this.oldWord = oldWord;
    }

    String word() {
        return word;
    }

    /** The word of Media1. */
    String oldWord() {
        return oldWord;
    }
}
