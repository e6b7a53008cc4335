package obscura.e2e.camera.soap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import obscura.e2e.camera.state.CameraSettings;
import obscura.e2e.camera.state.DeviceFault;
import obscura.e2e.camera.state.DeviceMask;
import obscura.e2e.camera.state.MaskBook;
import obscura.e2e.camera.state.MaskColour;
import obscura.e2e.camera.state.Quirk;
import obscura.e2e.camera.state.Quirks;
import obscura.plugin.mask.OnvifPoint;
import org.w3c.dom.Element;

/** The five mask operations of Media2: their elements in, their elements out. */
record MaskMessages(CameraSettings settings, Quirks quirks, MaskBook masks) {
    private static final String COLOUR_SPACE = "http://www.onvif.org/ver10/colorspace/";
    private static final String BARE_RANGE = "<tt:ColorspaceRange>%s%s%s<Colorspace xmlns=\"\">" + COLOUR_SPACE
            + "YCbCr</Colorspace></tt:ColorspaceRange>";
    private static final String RANGE =
            "<tt:ColorspaceRange>%s%s%s<tt:Colorspace>" + COLOUR_SPACE + "YCbCr</tt:Colorspace></tt:ColorspaceRange>";

    String options(Element request) {
        masks.mustKnow(onlyText(request, "ConfigurationToken"));
        if (quirks.has(Quirk.NIL_OPTIONS)) {
            return "<tr2:GetMaskOptionsResponse><tr2:Options xsi:nil=\"true\"/></tr2:GetMaskOptionsResponse>";
        }
        return """
                <tr2:GetMaskOptionsResponse><tr2:Options RectangleOnly="%s" SingleColorOnly="%s">\
                <tr2:MaxMasks>%d</tr2:MaxMasks><tr2:MaxPoints>%d</tr2:MaxPoints>\
                <tr2:Types>Color</tr2:Types><tr2:Types>Pixelated</tr2:Types><tr2:Types>Blurred</tr2:Types>\
                <tr2:Color>%s</tr2:Color></tr2:Options></tr2:GetMaskOptionsResponse>""".formatted(
                        quirks.has(Quirk.RECTANGLE_ONLY),
                        quirks.has(Quirk.SINGLE_COLOUR),
                        settings.maxMasks(),
                        masks.maxPoints(),
                        colours());
    }

    private String colours() {
        if (quirks.has(Quirk.BARE_COLORSPACE)) {
            return BARE_RANGE.formatted(range("X", 0), range("Y", 0), range("Z", 0));
        }
        return quirks.has(Quirk.SINGLE_COLOUR)
                ? "<tt:ColorList X=\"0\" Y=\"128\" Z=\"128\"/>"
                : RANGE.formatted(range("X", 255), range("Y", 255), range("Z", 255));
    }

    private static String range(String name, int max) {
        return "<tt:%1$s><tt:Min>0</tt:Min><tt:Max>%2$d</tt:Max></tt:%1$s>".formatted(name, max);
    }

    String list(Element request) {
        Children fields = new Children(request);
        Optional<String> token = fields.maybeText(Names.TR2, "Token");
        Optional<String> configuration = fields.maybeText(Names.TR2, "ConfigurationToken");
        fields.end();
        StringBuilder body = new StringBuilder("<tr2:GetMasksResponse>");
        masks.find(token, configuration).forEach(mask -> body.append(written(mask)));
        return body.append("</tr2:GetMasksResponse>").toString();
    }

    private static String written(DeviceMask mask) {
        StringBuilder points = new StringBuilder();
        mask.corners().forEach(c -> points.append("<tt:Point x=\"%s\" y=\"%s\"/>".formatted(c.x(), c.y())));
        MaskColour colour = mask.colour();
        return """
                <tr2:Masks token="%s"><tr2:ConfigurationToken>%s</tr2:ConfigurationToken>\
                <tr2:Polygon>%s</tr2:Polygon><tr2:Type>%s</tr2:Type>\
                <tr2:Color X="%s" Y="%s" Z="%s" Colorspace="%s"/><tr2:Enabled>%s</tr2:Enabled></tr2:Masks>""".formatted(
                        mask.token(),
                        mask.configuration(),
                        points,
                        mask.type(),
                        colour.x(),
                        colour.y(),
                        colour.z(),
                        COLOUR_SPACE + (colour.rgb() ? "RGB" : "YCbCr"),
                        mask.enabled());
    }

    String create(Element request) {
        String token = masks.create(mask(request));
        return "<tr2:CreateMaskResponse><tr2:Token>" + token + "</tr2:Token></tr2:CreateMaskResponse>";
    }

    String set(Element request) {
        masks.set(mask(request));
        return "<tr2:SetMaskResponse/>";
    }

    String delete(Element request) {
        masks.delete(onlyText(request, "Token"));
        return "<tr2:DeleteMaskResponse/>";
    }

    private static String onlyText(Element request, String name) {
        Children fields = new Children(request);
        String text = fields.text(Names.TR2, name);
        fields.end();
        return text;
    }

    private static DeviceMask mask(Element request) {
        Children outer = new Children(request);
        Element mask = outer.one(Names.TR2, "Mask");
        outer.end();
        Children fields = new Children(mask);
        String configuration = fields.text(Names.TR2, "ConfigurationToken");
        List<OnvifPoint> corners = corners(fields.one(Names.TR2, "Polygon"));
        String type = fields.text(Names.TR2, "Type");
        MaskColour colour =
                fields.maybe(Names.TR2, "Color").map(MaskMessages::colour).orElse(MaskColour.BLACK);
        boolean enabled = truth(fields.text(Names.TR2, "Enabled"));
        fields.end();
        return new DeviceMask(mask.getAttribute("token"), configuration, corners, type, colour, enabled);
    }

    private static List<OnvifPoint> corners(Element polygon) {
        Children points = new Children(polygon);
        List<OnvifPoint> corners = new ArrayList<>();
        for (Element point : points.many(Names.TT, "Point")) {
            corners.add(corner(Children.number(point, "x"), Children.number(point, "y")));
        }
        points.end();
        if (corners.size() < 3) {
            throw DeviceFault.invalidArgs("A polygon has at least 3 points");
        }
        return corners;
    }

    private static OnvifPoint corner(double x, double y) {
        OnvifPoint corner = new OnvifPoint(x, y);
        if (!corner.isInside()) {
            throw DeviceFault.receiver("A point lies outside of the picture", "InvalidArgVal", "InvalidPolygon");
        }
        return corner;
    }

    private static MaskColour colour(Element colour) {
        String space = colour.getAttribute("Colorspace");
        if (!space.isEmpty() && !space.equals(COLOUR_SPACE + "YCbCr") && !space.equals(COLOUR_SPACE + "RGB")) {
            throw DeviceFault.sender("Unknown colour space", "InvalidArgVal");
        }
        return new MaskColour(
                Children.number(colour, "X"),
                Children.number(colour, "Y"),
                Children.number(colour, "Z"),
                space.endsWith("RGB"));
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw DeviceFault.invalidArgs("Not a boolean: Enabled");
        };
    }
}
