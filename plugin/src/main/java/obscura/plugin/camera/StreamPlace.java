package obscura.plugin.camera;

/**
 * Where a stream is played, and with which login: for a worker, never for a log or a page. Shows itself nowhere.
 *
 * @param url without user and password, on the host that was typed
 * @param user empty for a stream without login
 */
public record StreamPlace(String url, String user, CameraPassword password) {
    @Override
    public String toString() {
        return "StreamPlace[hidden]";
    }
}
