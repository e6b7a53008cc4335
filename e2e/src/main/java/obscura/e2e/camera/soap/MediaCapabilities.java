package obscura.e2e.camera.soap;

import obscura.e2e.camera.state.Quirk;
import obscura.e2e.camera.state.Quirks;

/** What the Media2 service says it can. */
record MediaCapabilities(Quirks quirks) {
    String element() {
        String mask = quirks.has(Quirk.NO_MASK_CAPABILITY)
                ? ""
                : " Mask=\"true\" SourceMask=\"" + quirks.has(Quirk.SOURCE_MASK) + "\"";
        return """
                <tr2:Capabilities SnapshotUri="true" Rotation="false"%s>\
                <tr2:ProfileCapabilities MaximumNumberOfProfiles="2" ConfigurationsSupported="VideoSource VideoEncoder"/>\
                <tr2:StreamingCapabilities RTPMulticast="false" RTP_RTSP_TCP="true"/></tr2:Capabilities>""".formatted(mask);
    }
}
