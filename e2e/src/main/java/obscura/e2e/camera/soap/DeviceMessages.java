package obscura.e2e.camera.soap;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import obscura.e2e.camera.state.CameraSettings;
import obscura.e2e.camera.state.Quirk;
import obscura.e2e.camera.state.Quirks;
import org.w3c.dom.Element;

/** The device operations: time, name, where the rest is. */
record DeviceMessages(CameraSettings settings, Quirks quirks, Addresses addresses, MediaCapabilities media) {
    String time(Element request) {
        new Children(request).end();
        ZonedDateTime now = settings.now().atZone(ZoneOffset.UTC);
        return """
                <tds:GetSystemDateAndTimeResponse><tds:SystemDateAndTime><tt:DateTimeType>NTP</tt:DateTimeType>\
                <tt:DaylightSavings>false</tt:DaylightSavings><tt:TimeZone><tt:TZ>UTC0</tt:TZ></tt:TimeZone>\
                <tt:UTCDateTime><tt:Time><tt:Hour>%d</tt:Hour><tt:Minute>%d</tt:Minute><tt:Second>%d</tt:Second></tt:Time>\
                <tt:Date><tt:Year>%d</tt:Year><tt:Month>%d</tt:Month><tt:Day>%d</tt:Day></tt:Date></tt:UTCDateTime>\
                </tds:SystemDateAndTime></tds:GetSystemDateAndTimeResponse>""".formatted(
                        now.getHour(),
                        now.getMinute(),
                        now.getSecond(),
                        now.getYear(),
                        now.getMonthValue(),
                        now.getDayOfMonth());
    }

    String information(Element request) {
        new Children(request).end();
        return """
                <tds:GetDeviceInformationResponse><tds:Manufacturer>Obscura</tds:Manufacturer>\
                <tds:Model>Simulated camera: %s</tds:Model><tds:FirmwareVersion>1.0</tds:FirmwareVersion>\
                <tds:SerialNumber>0001</tds:SerialNumber><tds:HardwareId>none</tds:HardwareId>\
                </tds:GetDeviceInformationResponse>""".formatted(SoapReply.escaped(settings.name()));
    }

    String services(Element request) {
        Children fields = new Children(request);
        boolean details = fields.text(Names.TDS, "IncludeCapability").equals("true");
        fields.end();
        StringBuilder body = new StringBuilder("<tds:GetServicesResponse>");
        body.append(service(Names.TDS, addresses.device(), ""));
        body.append(service(Names.TRT, addresses.media(), ""));
        if (!quirks.has(Quirk.NO_MEDIA2)) {
            body.append(service(Names.TR2, addresses.media2(), details ? media.element() : ""));
        }
        return body.append("</tds:GetServicesResponse>").toString();
    }

    private static String service(String namespace, String address, String capabilities) {
        String inside = capabilities.isEmpty() ? "" : "<tds:Capabilities>" + capabilities + "</tds:Capabilities>";
        return """
                <tds:Service><tds:Namespace>%s</tds:Namespace><tds:XAddr>%s</tds:XAddr>%s\
                <tds:Version><tt:Major>21</tt:Major><tt:Minor>12</tt:Minor></tds:Version></tds:Service>""".formatted(namespace, address, inside);
    }

    /** What clients from before Media2 ask. */
    String capabilities(Element request) {
        Children fields = new Children(request);
        fields.many(Names.TDS, "Category");
        fields.end();
        return """
                <tds:GetCapabilitiesResponse><tds:Capabilities><tt:Device><tt:XAddr>%s</tt:XAddr></tt:Device>\
                <tt:Media><tt:XAddr>%s</tt:XAddr><tt:StreamingCapabilities><tt:RTPMulticast>false</tt:RTPMulticast>\
                <tt:RTP_TCP>false</tt:RTP_TCP><tt:RTP_RTSP_TCP>true</tt:RTP_RTSP_TCP></tt:StreamingCapabilities></tt:Media>\
                </tds:Capabilities></tds:GetCapabilitiesResponse>""".formatted(addresses.device(), addresses.media());
    }
}
