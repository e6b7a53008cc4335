package obscura.onvif.http;

/**
 * A camera account. Shows itself nowhere: {@code toString} holds neither name nor password.
 *
 * @param user without control characters, which no header can carry
 */
public record Login(String user, String password) {
    public Login {
        if (user.isEmpty() || user.chars().anyMatch(c -> c < 0x20 || c == 0x7F)) {
            throw new IllegalArgumentException("A user name has at least one character and no control characters.");
        }
        if (password.length() > 1_024 || user.length() > 1_024) {
            throw new IllegalArgumentException("User name and password have 1024 characters at most.");
        }
    }

    @Override
    public String toString() {
        return "Login[hidden]";
    }
}
