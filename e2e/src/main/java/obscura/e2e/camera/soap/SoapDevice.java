package obscura.e2e.camera.soap;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import obscura.e2e.camera.login.HttpDigest;
import obscura.e2e.camera.login.UsernameToken;
import obscura.e2e.camera.state.CameraSettings;
import obscura.e2e.camera.state.DeviceFault;
import obscura.e2e.camera.state.Login;
import obscura.e2e.camera.state.MaskBook;
import obscura.e2e.camera.state.Quirk;
import obscura.e2e.camera.state.Quirks;
import org.w3c.dom.Element;

/** Answers ONVIF messages: who may ask, which operation it is, what the quirks make of the answer. */
public final class SoapDevice {
    /** What a device tells anybody. */
    private static final Set<String> PUBLIC =
            Set.of("GetSystemDateAndTime", "GetServices", "GetServiceCapabilities", "GetCapabilities");

    private static final Map<String, String> PATHS = Map.of(
            "/onvif/device_service", Names.TDS, "/onvif/media_service", Names.TRT, "/onvif/media2_service", Names.TR2);

    private final CameraSettings settings;
    private final Quirks quirks;
    private final HttpDigest digest;
    private final UsernameToken usernameToken;
    private final Map<String, Function<Element, String>> operations;

    public SoapDevice(
            CameraSettings settings, Quirks quirks, MaskBook masks, HttpDigest digest, int httpPort, int rtspPort) {
        this.settings = settings;
        this.quirks = quirks;
        this.digest = digest;
        this.usernameToken = new UsernameToken(settings);
        Addresses addresses = new Addresses(httpPort, rtspPort, quirks);
        MediaCapabilities capabilities = new MediaCapabilities(quirks);
        DeviceMessages device = new DeviceMessages(settings, quirks, addresses, capabilities);
        ProfileMessages profiles = new ProfileMessages(settings, quirks, masks, addresses);
        MaskMessages mask = new MaskMessages(settings, quirks, masks);
        operations = Map.ofEntries(
                Map.entry(Names.TDS + "/GetSystemDateAndTime", device::time),
                Map.entry(Names.TDS + "/GetDeviceInformation", device::information),
                Map.entry(Names.TDS + "/GetServices", device::services),
                Map.entry(Names.TDS + "/GetCapabilities", device::capabilities),
                Map.entry(Names.TR2 + "/GetServiceCapabilities", request -> {
                    new Children(request).end();
                    return "<tr2:GetServiceCapabilitiesResponse>" + capabilities.element()
                            + "</tr2:GetServiceCapabilitiesResponse>";
                }),
                Map.entry(Names.TR2 + "/GetProfiles", profiles::profiles2),
                Map.entry(Names.TR2 + "/GetVideoSourceConfigurations", profiles::sourceConfigurations2),
                Map.entry(Names.TR2 + "/GetSnapshotUri", profiles::snapshotUri2),
                Map.entry(Names.TR2 + "/GetStreamUri", profiles::streamUri2),
                Map.entry(Names.TRT + "/GetProfiles", profiles::profiles1),
                Map.entry(Names.TRT + "/GetSnapshotUri", profiles::snapshotUri1),
                Map.entry(Names.TRT + "/GetStreamUri", profiles::streamUri1),
                Map.entry(Names.TR2 + "/GetMaskOptions", mask::options),
                Map.entry(Names.TR2 + "/GetMasks", mask::list),
                Map.entry(Names.TR2 + "/CreateMask", mask::create),
                Map.entry(Names.TR2 + "/SetMask", mask::set),
                Map.entry(Names.TR2 + "/DeleteMask", mask::delete));
    }

    /**
     * @param operation the name of what was asked, empty when it was not to be read
     * @param reply empty when the caller must log in by HTTP digest first
     */
    public record Answer(String operation, Optional<SoapReply> reply) {}

    /** @param authorization the header of HTTP, or null */
    public Answer answer(String path, String authorization, byte[] message) {
        try {
            SoapRequest request = SoapRequest.read(message);
            boolean allowed = PUBLIC.contains(request.name()) || mayAsk(request, authorization);
            return new Answer(request.name(), allowed ? Optional.of(done(path, request)) : Optional.empty());
        } catch (DeviceFault fault) {
            return new Answer("", Optional.of(SoapReply.fault(fault)));
        }
    }

    private boolean mayAsk(SoapRequest request, String authorization) {
        if (settings.login() != Login.USERNAME_TOKEN) {
            return request.token().isEmpty() && digest.accepts("POST", authorization);
        }
        boolean onlyOneWay = authorization == null;
        if (!onlyOneWay || !request.token().filter(usernameToken::accepts).isPresent()) {
            throw DeviceFault.notAuthorized();
        }
        return true;
    }

    private SoapReply done(String path, SoapRequest request) {
        try {
            return SoapReply.ok(withQuirks(operation(path, request).apply(request.operation())));
        } catch (DeviceFault fault) {
            return SoapReply.fault(fault);
        }
    }

    private Function<Element, String> operation(String path, SoapRequest request) {
        boolean lacksMedia2 = quirks.has(Quirk.NO_MEDIA2) && request.namespace().equals(Names.TR2);
        Function<Element, String> operation = operations.get(request.namespace() + "/" + request.name());
        if (operation == null || lacksMedia2 || !request.namespace().equals(PATHS.get(path))) {
            throw DeviceFault.sender("Unknown Action", "UnknownAction");
        }
        if (quirks.has(Quirk.NO_MASK_CAPABILITY) && request.name().contains("Mask")) {
            throw DeviceFault.receiver("Optional Action Not Implemented", "ActionNotSupported");
        }
        return operation;
    }

    private String withQuirks(String body) {
        return quirks.has(Quirk.MEDIA1_ELEMENTS)
                ? body.replace("<tr2:", "<trt:").replace("</tr2:", "</trt:")
                : body;
    }
}
