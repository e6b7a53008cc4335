package obscura.e2e.frigate.wire;

/** Who asks, as nginx tells the API. */
public record Caller(String user, Role role) {
    /** Everybody who comes through the open door. */
    public static Caller anonymous() {
        return new Caller("anonymous", Role.ADMIN);
    }
}
