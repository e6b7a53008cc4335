package obscura.plugin.broker;

/** A password of a broker's account. Shows itself nowhere; only who connects asks for {@link #text()}. */
public record BrokerPassword(String text) {
    public static final int LONGEST = 1024;
    public static final BrokerPassword NONE = new BrokerPassword("");

    public BrokerPassword {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("A broker's password has at most " + LONGEST + " characters");
        }
    }

    @Override
    public String toString() {
        return "BrokerPassword[hidden]";
    }
}
