package obscura.onvif;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import obscura.onvif.media.CameraMask;
import obscura.onvif.media.MaskColor;
import obscura.onvif.media.MaskPoint;

/** Answers of well-behaved cameras, and a mask to send. */
final class Samples {
    static final String MASK =
            "<tr2:Masks token=\"m1\"><tr2:ConfigurationToken>VSC_1</tr2:ConfigurationToken><tr2:Polygon>"
                    + "<tt:Point x=\"-0.5\" y=\"0.5\"/><tt:Point x=\"0.25\" y=\"0.5\"/><tt:Point x=\"0.1\" y=\"-0.25\"/></tr2:Polygon>"
                    + "<tr2:Type>Color</tr2:Type><tr2:Color X=\"0\" Y=\"128\" Z=\"128\""
                    + " Colorspace=\"http://www.onvif.org/ver10/colorspace/YCbCr\"/><tr2:Enabled>true</tr2:Enabled></tr2:Masks>";

    static final String OPTIONS =
            "<tr2:Options RectangleOnly=\"false\" SingleColorOnly=\"true\"><tr2:MaxMasks>8</tr2:MaxMasks>"
                    + "<tr2:MaxPoints>4</tr2:MaxPoints><tr2:Types>Color</tr2:Types><tr2:Types>Pixelized</tr2:Types>"
                    + "<tr2:Color><tt:ColorList X=\"0\" Y=\"128\" Z=\"128\"/></tr2:Color></tr2:Options>";

    private static final String SOURCE =
            "<tt:Name>lens</tt:Name><tt:UseCount>2</tt:UseCount><tt:SourceToken>VS_1</tt:SourceToken>"
                    + "<tt:Bounds x=\"0\" y=\"8\" width=\"1920\" height=\"1080\"/><tt:Extension><tt:Rotate Mirror=\"1\">"
                    + "<tt:Mode>ON</tt:Mode><tt:Degree>90</tt:Degree></tt:Rotate></tt:Extension>";

    static final String PROFILES =
            "<tr2:GetProfilesResponse><tr2:Profiles token=\"P_1\" fixed=\"true\"><tr2:Name>main</tr2:Name>"
                    + "<tr2:Configurations><tr2:VideoSource token=\"VSC_1\">" + SOURCE
                    + "</tr2:VideoSource></tr2:Configurations></tr2:Profiles></tr2:GetProfilesResponse>";

    static final String OLD_PROFILES =
            "<trt:GetProfilesResponse><trt:Profiles token=\"P_old\" fixed=\"true\"><tt:Name>main</tt:Name>"
                    + "<tt:VideoSourceConfiguration token=\"VSC_1\">" + SOURCE
                    + "</tt:VideoSourceConfiguration></trt:Profiles></trt:GetProfilesResponse>";

    static final String SOURCES = "<tr2:GetVideoSourceConfigurationsResponse><tr2:Configurations token=\"VSC_1\">"
            + SOURCE + "</tr2:Configurations></tr2:GetVideoSourceConfigurationsResponse>";

    static final String INFORMATION = "<tds:GetDeviceInformationResponse><tds:Manufacturer>Acme</tds:Manufacturer>"
            + "<tds:Model>Eye</tds:Model><tds:FirmwareVersion>1.2</tds:FirmwareVersion><tds:SerialNumber>42</tds:SerialNumber>"
            + "<tds:HardwareId>7</tds:HardwareId></tds:GetDeviceInformationResponse>";

    private Samples() {}

    static Reply dateAndTime(Instant now) {
        ZonedDateTime utc = now.atZone(ZoneOffset.UTC);
        return Reply.soap(
                "<tds:GetSystemDateAndTimeResponse><tds:SystemDateAndTime><tt:DateTimeType>NTP</tt:DateTimeType>"
                        + "<tt:DaylightSavings>false</tt:DaylightSavings><tt:UTCDateTime><tt:Time><tt:Hour>"
                        + utc.getHour()
                        + "</tt:Hour><tt:Minute>" + utc.getMinute() + "</tt:Minute><tt:Second>" + utc.getSecond()
                        + "</tt:Second></tt:Time><tt:Date><tt:Year>" + utc.getYear() + "</tt:Year><tt:Month>"
                        + utc.getMonthValue()
                        + "</tt:Month><tt:Day>" + utc.getDayOfMonth() + "</tt:Day></tt:Date></tt:UTCDateTime>"
                        + "</tds:SystemDateAndTime></tds:GetSystemDateAndTimeResponse>");
    }

    static Reply services(String device, String media2, String media1) {
        return Reply.soap("<tds:GetServicesResponse>" + service("http://www.onvif.org/ver10/device/wsdl", device)
                + service("http://www.onvif.org/ver20/media/wsdl", media2)
                + service("http://www.onvif.org/ver10/media/wsdl", media1) + "</tds:GetServicesResponse>");
    }

    static Reply onlyMedia1(String media1) {
        return Reply.soap("<tds:GetServicesResponse>" + service("http://www.onvif.org/ver10/media/wsdl", media1)
                + "</tds:GetServicesResponse>");
    }

    private static String service(String namespace, String address) {
        return "<tds:Service><tds:Namespace>" + namespace + "</tds:Namespace><tds:XAddr>" + address
                + "</tds:XAddr><tds:Version><tt:Major>2</tt:Major><tt:Minor>60</tt:Minor></tds:Version></tds:Service>";
    }

    static Reply masks(String... masks) {
        return Reply.soap("<tr2:GetMasksResponse>" + String.join("", masks) + "</tr2:GetMasksResponse>");
    }

    static Reply options(String options) {
        return Reply.soap("<tr2:GetMaskOptionsResponse>" + options + "</tr2:GetMaskOptionsResponse>");
    }

    static Reply snapshotUri(String uri) {
        return Reply.soap("<tr2:GetSnapshotUriResponse><tr2:Uri>" + uri + "</tr2:Uri></tr2:GetSnapshotUriResponse>");
    }

    static Reply streamUri(String uri) {
        return Reply.soap("<tr2:GetStreamUriResponse><tr2:Uri>" + uri + "</tr2:Uri></tr2:GetStreamUriResponse>");
    }

    static CameraMask triangle() {
        return CameraMask.solid(
                "VSC_1",
                List.of(new MaskPoint(-0.5, 0.5), new MaskPoint(0.25, 0.5), new MaskPoint(0.1, -0.25)),
                Optional.of(MaskColor.BLACK));
    }

    static byte[] jpeg(int width, int height) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
