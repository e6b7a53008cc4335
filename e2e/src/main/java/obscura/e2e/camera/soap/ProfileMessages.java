package obscura.e2e.camera.soap;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import obscura.e2e.camera.state.CameraSettings;
import obscura.e2e.camera.state.DeviceFault;
import obscura.e2e.camera.state.MaskBook;
import obscura.e2e.camera.state.Quirks;
import obscura.e2e.camera.state.View;
import org.w3c.dom.Element;

/** Profiles and the addresses of their pictures, for Media2 and for Media1. */
record ProfileMessages(CameraSettings settings, Quirks quirks, MaskBook masks, Addresses addresses) {
    private static final Set<String> PROTOCOLS =
            Set.of("RtspUnicast", "RTSP", "RtspMulticast", "RtspOverHttp", "RtspsUnicast", "RtspsMulticast");

    String profiles2(Element request) {
        Children fields = new Children(request);
        Optional<String> token = fields.maybeText(Names.TR2, "Token");
        Set<String> types = new HashSet<>();
        fields.many(Names.TR2, "Type").forEach(type -> types.add(Children.textOf(type)));
        fields.end();
        List<View> views = token.map(one -> List.of(view(one))).orElseGet(() -> View.of(quirks));
        return "<tr2:GetProfilesResponse>"
                + views.stream().map(view -> profile2(view, types)).collect(Collectors.joining())
                + "</tr2:GetProfilesResponse>";
    }

    private String profile2(View view, Set<String> types) {
        boolean all = types.contains("All");
        String inside = "";
        if (all || types.contains("VideoSource")) {
            inside += source("tr2:VideoSource", view.configuration(quirks));
        }
        if (all || types.contains("VideoEncoder")) {
            inside += """
                    <tr2:VideoEncoder token="VEC_%1$s" GovLength="10" Profile="Main"><tt:Name>encoder %1$s</tt:Name>\
                    <tt:UseCount>1</tt:UseCount><tt:Encoding>H264</tt:Encoding>\
                    <tt:Resolution><tt:Width>%2$d</tt:Width><tt:Height>%3$d</tt:Height></tt:Resolution>\
                    <tt:Quality>5</tt:Quality></tr2:VideoEncoder>""".formatted(view.name(), view.width(settings), view.height(settings));
        }
        String configurations = inside.isEmpty() ? "" : "<tr2:Configurations>" + inside + "</tr2:Configurations>";
        return "<tr2:Profiles token=\"%s\" fixed=\"true\"><tr2:Name>%s</tr2:Name>%s</tr2:Profiles>"
                .formatted(view.token(), view.name(), configurations);
    }

    private String source(String element, String token) {
        return """
                <%1$s token="%2$s"><tt:Name>%2$s</tt:Name><tt:UseCount>%3$d</tt:UseCount>\
                <tt:SourceToken>%6$s</tt:SourceToken><tt:Bounds x="0" y="0" width="%4$d" height="%5$d"/></%1$s>""".formatted(
                        element,
                        token,
                        quirks.twoConfigurations() ? 1 : 2,
                        View.MAIN.width(settings),
                        View.MAIN.height(settings),
                        View.source(token));
    }

    String sourceConfigurations2(Element request) {
        Children fields = new Children(request);
        Optional<String> configuration = fields.maybeText(Names.TR2, "ConfigurationToken");
        Optional<String> profile = fields.maybeText(Names.TR2, "ProfileToken");
        fields.end();
        configuration.ifPresent(masks::mustKnow);
        profile.ifPresent(this::view);
        return "<tr2:GetVideoSourceConfigurationsResponse>"
                + masks.configurations().stream()
                        .filter(token ->
                                configuration.isEmpty() || configuration.get().equals(token))
                        .map(token -> source("tr2:Configurations", token))
                        .collect(Collectors.joining())
                + "</tr2:GetVideoSourceConfigurationsResponse>";
    }

    String snapshotUri2(Element request) {
        Children fields = new Children(request);
        View view = view(fields.text(Names.TR2, "ProfileToken"));
        fields.end();
        return "<tr2:GetSnapshotUriResponse><tr2:Uri>" + addresses.snapshot(view)
                + "</tr2:Uri></tr2:GetSnapshotUriResponse>";
    }

    String streamUri2(Element request) {
        Children fields = new Children(request);
        if (!PROTOCOLS.contains(fields.text(Names.TR2, "Protocol"))) {
            throw DeviceFault.sender("Unknown protocol", "InvalidArgVal", "InvalidStreamSetup");
        }
        View view = view(fields.text(Names.TR2, "ProfileToken"));
        fields.end();
        return "<tr2:GetStreamUriResponse><tr2:Uri>" + addresses.stream(view) + "</tr2:Uri></tr2:GetStreamUriResponse>";
    }

    String profiles1(Element request) {
        new Children(request).end();
        return "<trt:GetProfilesResponse>"
                + View.of(quirks).stream().map(this::profile1).collect(Collectors.joining())
                + "</trt:GetProfilesResponse>";
    }

    private String profile1(View view) {
        return """
                <trt:Profiles token="%1$s" fixed="true"><tt:Name>%2$s</tt:Name>%3$s\
                <tt:VideoEncoderConfiguration token="VEC_%2$s"><tt:Name>encoder %2$s</tt:Name><tt:UseCount>1</tt:UseCount>\
                <tt:Encoding>H264</tt:Encoding><tt:Resolution><tt:Width>%4$d</tt:Width><tt:Height>%5$d</tt:Height></tt:Resolution>\
                <tt:Quality>5</tt:Quality><tt:H264><tt:GovLength>10</tt:GovLength><tt:H264Profile>Main</tt:H264Profile></tt:H264>\
                <tt:Multicast><tt:Address><tt:Type>IPv4</tt:Type><tt:IPv4Address>0.0.0.0</tt:IPv4Address></tt:Address>\
                <tt:Port>0</tt:Port><tt:TTL>1</tt:TTL><tt:AutoStart>false</tt:AutoStart></tt:Multicast>\
                <tt:SessionTimeout>PT60S</tt:SessionTimeout></tt:VideoEncoderConfiguration></trt:Profiles>""".formatted(
                        view.token(),
                        view.name(),
                        source("tt:VideoSourceConfiguration", view.configuration(quirks)),
                        view.width(settings),
                        view.height(settings));
    }

    String snapshotUri1(Element request) {
        Children fields = new Children(request);
        View view = view(fields.text(Names.TRT, "ProfileToken"));
        fields.end();
        return "<trt:GetSnapshotUriResponse>" + mediaUri(addresses.snapshot(view)) + "</trt:GetSnapshotUriResponse>";
    }

    String streamUri1(Element request) {
        Children fields = new Children(request);
        Children setup = new Children(fields.one(Names.TRT, "StreamSetup"));
        setup.text(Names.TT, "Stream");
        setup.one(Names.TT, "Transport");
        setup.end();
        View view = view(fields.text(Names.TRT, "ProfileToken"));
        fields.end();
        return "<trt:GetStreamUriResponse>" + mediaUri(addresses.stream(view)) + "</trt:GetStreamUriResponse>";
    }

    private static String mediaUri(String address) {
        return """
                <trt:MediaUri><tt:Uri>%s</tt:Uri><tt:InvalidAfterConnect>false</tt:InvalidAfterConnect>\
                <tt:InvalidAfterReboot>false</tt:InvalidAfterReboot><tt:Timeout>PT0S</tt:Timeout></trt:MediaUri>""".formatted(address);
    }

    private View view(String token) {
        return View.of(token, quirks)
                .orElseThrow(() -> DeviceFault.sender("Profile Not Exist", "InvalidArgVal", "NoProfile"));
    }
}
