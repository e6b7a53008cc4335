package obscura.e2e.camera.soap;

import obscura.e2e.camera.state.Quirk;
import obscura.e2e.camera.state.Quirks;
import obscura.e2e.camera.state.View;

/** The addresses a camera tells about itself. */
record Addresses(int httpPort, int rtspPort, Quirks quirks) {
    String device() {
        return http("/onvif/device_service");
    }

    String media2() {
        return http("/onvif/media2_service");
    }

    String media() {
        return http("/onvif/media_service");
    }

    String snapshot(View view) {
        return http("/snapshot/" + view.token() + ".jpg");
    }

    String stream(View view) {
        String scheme = quirks.has(Quirk.RTSPS_ONLY) ? "rtsps" : "rtsp";
        return scheme + "://" + host() + ":" + rtspPort + "/" + view.token();
    }

    private String http(String path) {
        return "http://" + host() + ":" + httpPort + path;
    }

    /** The foreign one is of a block kept for documentation, where nothing ever answers. */
    private String host() {
        return quirks.has(Quirk.FOREIGN_XADDR) ? "192.0.2.77" : "127.0.0.1";
    }
}
