package obscura.e2e.camera.state;

/** How a caller proves who it is. */
public enum Login {
    DIGEST_MD5,
    DIGEST_SHA256,
    /** WS-UsernameToken in the message; snapshots and streams still ask for digest. */
    USERNAME_TOKEN
}
