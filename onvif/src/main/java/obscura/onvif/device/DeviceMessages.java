package obscura.onvif.device;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import obscura.onvif.answer.CleanText;
import obscura.onvif.answer.Limits;
import obscura.onvif.answer.OnvifException;
import obscura.onvif.soap.Namespaces;
import obscura.onvif.soap.SoapRequest;
import obscura.onvif.xml.XmlElement;

/** The operations of the device itself. */
public final class DeviceMessages {
    private static final String TDS = Namespaces.DEVICE;
    private static final int LONGEST = 128;

    private final Limits limits;

    public DeviceMessages(Limits limits) {
        this.limits = limits;
    }

    public static SoapRequest askInformation() {
        return SoapRequest.of(TDS, "GetDeviceInformation");
    }

    /** Each part of the camera with its address; the address of Media2 can't be learned in another way. */
    public static SoapRequest askParts() {
        return SoapRequest.of(TDS, "GetServices", XmlElement.leaf(TDS, "IncludeCapability", "false"));
    }

    public static DeviceInformation information(XmlElement response) {
        return new DeviceInformation(
                clean(response, "Manufacturer"),
                clean(response, "Model"),
                clean(response, "FirmwareVersion"),
                clean(response, "SerialNumber"),
                clean(response, "HardwareId"));
    }

    private static String clean(XmlElement response, String name) {
        return CleanText.of(response.textOf(name).orElse(""), LONGEST);
    }

    /** @return addresses as the camera gave them, by namespace; not to be used before they are put on its own host */
    public Map<String, String> parts(XmlElement response) {
        List<XmlElement> listed = response.all("Service").toList();
        if (listed.size() > limits.profiles()) {
            throw OnvifException.tooLarge("The camera lists " + listed.size() + " parts.");
        }
        Map<String, String> parts = new HashMap<>();
        for (XmlElement part : listed) {
            Optional<String> namespace = part.textOf("Namespace");
            Optional<String> address = part.textOf("XAddr");
            if (namespace.isPresent() && address.isPresent()) {
                parts.putIfAbsent(namespace.get(), address.get());
            }
        }
        return Map.copyOf(parts);
    }
}
