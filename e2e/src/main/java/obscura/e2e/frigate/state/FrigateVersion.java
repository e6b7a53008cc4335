package obscura.e2e.frigate.state;

/** Which Frigate it is. What it can do follows from that alone. */
public enum FrigateVersion {
    V0_16("0.16.4-e7c1f2a", "0.16-0", "0.16"),
    V0_17("0.17.2-3d5dd3a", "0.17-0", "0.17"),
    V0_18("0.18.0-e3fa701", "0.18-0", "0.18"),
    /** One that nobody has checked yet; it behaves as 0.18 does. */
    V0_21("0.21.0-77ab012", "0.21-0", "0.18");

    private final String text;
    private final String ofConfig;
    private final String template;

    FrigateVersion(String text, String ofConfig, String template) {
        this.text = text;
        this.ofConfig = ofConfig;
        this.template = template;
    }

    /** As GET /version says it. */
    public String text() {
        return text;
    }

    /** As GET /config says it. */
    public String ofConfig() {
        return ofConfig;
    }

    /** The version whose recorded configuration it shows. */
    String template() {
        return template;
    }

    public boolean atLeast(FrigateVersion other) {
        return compareTo(other) >= 0;
    }
}
