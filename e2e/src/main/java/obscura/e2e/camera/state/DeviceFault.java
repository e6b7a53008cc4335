package obscura.e2e.camera.state;

import java.util.List;

/** The camera says no: a SOAP fault. */
public final class DeviceFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean sender;
    private final transient List<String> subcodes;

    private DeviceFault(boolean sender, String reason, String... subcodes) {
        super(reason);
        this.sender = sender;
        this.subcodes = List.of(subcodes);
    }

    public static DeviceFault sender(String reason, String... subcodes) {
        return new DeviceFault(true, reason, subcodes);
    }

    public static DeviceFault receiver(String reason, String... subcodes) {
        return new DeviceFault(false, reason, subcodes);
    }

    public static DeviceFault invalidArgs(String reason) {
        return sender(reason, "InvalidArgs");
    }

    public static DeviceFault notAuthorized() {
        return sender("Sender not authorized", "NotAuthorized");
    }

    static DeviceFault noConfig() {
        return sender("Config Not Exist", "InvalidArgVal", "NoConfig");
    }

    static DeviceFault invalidPolygon() {
        return receiver("The polygon is not supported", "InvalidArgVal", "InvalidPolygon");
    }

    /** True when the caller is to blame. */
    public boolean isSender() {
        return sender;
    }

    /** One or two, from coarse to fine, without their prefix. */
    public List<String> subcodes() {
        return subcodes;
    }

    public int httpStatus() {
        return sender ? 400 : 500;
    }
}
