package obscura.onvif.media;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import obscura.onvif.answer.Limits;
import obscura.onvif.answer.OnvifException;
import obscura.onvif.soap.Namespaces;
import obscura.onvif.soap.SoapRequest;
import obscura.onvif.xml.XmlElement;

/** The mask operations of Media2: strict in what is asked, lenient in what is read. */
public final class MaskMessages {
    private static final String TR2 = Namespaces.MEDIA2;
    private static final String TT = Namespaces.SCHEMA;
    private static final int DECIMALS = 6;

    private final Limits limits;

    public MaskMessages(Limits limits) {
        this.limits = limits;
    }

    public static SoapRequest askOptions(String configuration) {
        return SoapRequest.of(TR2, "GetMaskOptions", XmlElement.leaf(TR2, "ConfigurationToken", configuration));
    }

    public static SoapRequest askMasks(String configuration) {
        return SoapRequest.of(TR2, "GetMasks", XmlElement.leaf(TR2, "ConfigurationToken", configuration));
    }

    public static SoapRequest create(CameraMask mask) {
        return SoapRequest.of(TR2, "CreateMask", xml(mask));
    }

    public static SoapRequest set(CameraMask mask) {
        return SoapRequest.of(TR2, "SetMask", xml(mask));
    }

    public static SoapRequest delete(String token) {
        return SoapRequest.of(TR2, "DeleteMask", XmlElement.leaf(TR2, "Token", token));
    }

    /** @throws OnvifException MALFORMED when the camera made a mask and does not say which */
    public static String created(XmlElement response) {
        String token = ReadValues.token(response.textOf("Token"));
        if (token.isEmpty()) {
            throw OnvifException.malformed("The camera made a mask without saying its token. Read its masks again.");
        }
        return token;
    }

    private static XmlElement xml(CameraMask mask) {
        Stream<XmlElement> parts = Stream.of(
                        Optional.of(XmlElement.leaf(TR2, "ConfigurationToken", mask.configuration())),
                        Optional.of(polygon(mask.polygon())),
                        Optional.of(XmlElement.leaf(TR2, "Type", mask.type().word())),
                        mask.color().map(MaskMessages::xml),
                        Optional.of(XmlElement.leaf(TR2, "Enabled", String.valueOf(mask.enabled()))))
                .flatMap(Optional::stream);
        // The schema wants a token even where the camera ignores it.
        return new XmlElement(TR2, "Mask", Map.of("token", mask.token()), parts.toList(), "");
    }

    private static XmlElement polygon(List<MaskPoint> corners) {
        List<XmlElement> points = corners.stream()
                .map(corner ->
                        XmlElement.of(TT, "Point").with("x", number(corner.x())).with("y", number(corner.y())))
                .toList();
        return new XmlElement(TR2, "Polygon", Map.of(), points, "");
    }

    private static XmlElement xml(MaskColor color) {
        return XmlElement.of(TR2, "Color")
                .with("X", number(color.x()))
                .with("Y", number(color.y()))
                .with("Z", number(color.z()))
                .with("Colorspace", color.space().uri());
    }

    /** Always with a point, never with an exponent, which some cameras can't read. */
    private static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** All masks the camera lists, in its order. */
    public List<CameraMask> masks(XmlElement response) {
        ReadValues.bounded(response.all("Masks").count(), limits.masks(), "masks");
        return response.all("Masks")
                .filter(mask -> !mask.isNil())
                .map(this::mask)
                .toList();
    }

    private CameraMask mask(XmlElement mask) {
        return new CameraMask(
                ReadValues.token(mask.attribute("token")),
                ReadValues.token(mask.textOf("ConfigurationToken")),
                mask.child("Polygon").map(this::corners).orElse(List.of()),
                MaskType.of(mask.textOf("Type").orElse("")),
                mask.child("Color").map(MaskMessages::color),
                mask.textOf("Enabled").filter(XmlElement::isTrue).isPresent());
    }

    private List<MaskPoint> corners(XmlElement polygon) {
        ReadValues.bounded(polygon.all("Point").count(), limits.points(), "corners of one mask");
        return polygon.all("Point")
                .map(point ->
                        new MaskPoint(ReadValues.finite(point.attribute("x")), ReadValues.finite(point.attribute("y"))))
                .toList();
    }

    private static MaskColor color(XmlElement color) {
        return new MaskColor(
                ReadValues.finite(color.attribute("X")),
                ReadValues.finite(color.attribute("Y")),
                ReadValues.finite(color.attribute("Z")),
                Colorspace.of(color.attribute("Colorspace").orElse("")));
    }

    public MaskOptions options(XmlElement response) {
        return response.child("Options")
                .filter(options -> !options.children().isEmpty())
                .map(this::known)
                .orElseGet(MaskOptions.Unknown::new);
    }

    private MaskOptions known(XmlElement options) {
        return new MaskOptions.Known(
                ReadValues.count(options.textOf("MaxMasks")),
                ReadValues.count(options.textOf("MaxPoints")),
                options.all("Types").map(type -> MaskType.of(type.text())).collect(Collectors.toSet()),
                options.child("Color").map(this::colors).orElse(List.of()),
                options.flag("RectangleOnly"),
                options.flag("SingleColorOnly"));
    }

    private List<MaskOptions.Colors> colors(XmlElement choice) {
        ReadValues.bounded(choice.children().size(), limits.masks(), "colours");
        return choice.children().stream()
                .map(MaskMessages::choice)
                .flatMap(Optional::stream)
                .toList();
    }

    /** A choice that can't be read is one choice less; black can be asked for all the same. */
    private static Optional<MaskOptions.Colors> choice(XmlElement choice) {
        try {
            return switch (choice.name()) {
                case "ColorList" -> Optional.of(new MaskOptions.OneColor(color(choice)));
                case "ColorspaceRange" -> Optional.of(range(choice));
                default -> Optional.empty();
            };
        } catch (OnvifException unreadable) {
            return Optional.empty();
        }
    }

    private static MaskOptions.Colors range(XmlElement range) {
        Colorspace space = Colorspace.of(range.textOf("Colorspace").orElse(""));
        return new MaskOptions.ColorRange(end(range, "Min", space), end(range, "Max", space));
    }

    private static MaskColor end(XmlElement range, String which, Colorspace space) {
        return new MaskColor(
                ReadValues.finite(range.path("X", which).map(XmlElement::text)),
                ReadValues.finite(range.path("Y", which).map(XmlElement::text)),
                ReadValues.finite(range.path("Z", which).map(XmlElement::text)),
                space);
    }
}
