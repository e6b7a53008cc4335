package obscura.onvif.device;

/** What a camera calls itself. All of it untrusted text, cleaned and bounded, empty where it says nothing. */
public record DeviceInformation(
        String manufacturer, String model, String firmware, String serialNumber, String hardware) {}
