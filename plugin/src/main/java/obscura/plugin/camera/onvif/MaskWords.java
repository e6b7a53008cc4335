package obscura.plugin.camera.onvif;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import obscura.onvif.media.CameraMask;
import obscura.onvif.media.Colorspace;
import obscura.onvif.media.MaskColor;
import obscura.onvif.media.MaskOptions;
import obscura.onvif.media.MaskPoint;
import obscura.onvif.media.MaskType;
import obscura.plugin.camera.KeptMask;
import obscura.plugin.camera.MaskRoom;
import obscura.plugin.camera.MaskStyle;
import obscura.plugin.mask.OnvifFrame;
import obscura.plugin.mask.OnvifPoint;
import obscura.plugin.mask.Polygon;

/** Masks in the words of ONVIF, and back. */
final class MaskWords {
    private MaskWords() {}

    static KeptMask kept(CameraMask mask, String picture) {
        List<OnvifPoint> corners = mask.polygon().stream()
                .map(at -> new OnvifPoint(at.x(), at.y()))
                .toList();
        String colour = mask.color().map(MaskWords::text).orElse("");
        return new KeptMask(mask.token(), picture, corners, style(mask.type()), colour, mask.enabled());
    }

    static CameraMask asItWas(KeptMask mask) {
        return new CameraMask(
                mask.token(),
                mask.picture(),
                points(mask.corners()),
                type(mask.style()),
                colour(mask.colour()),
                mask.enabled());
    }

    static CameraMask wanted(String picture, Polygon polygon, MaskStyle style, MaskColor colour) {
        Optional<MaskColor> paint = style == MaskStyle.SOLID ? Optional.of(colour) : Optional.empty();
        return new CameraMask("", picture, points(OnvifFrame.toOnvif(polygon)), type(style), paint, true);
    }

    private static List<MaskPoint> points(List<OnvifPoint> corners) {
        return corners.stream().map(at -> new MaskPoint(at.x(), at.y())).toList();
    }

    static MaskRoom room(MaskOptions options) {
        if (!(options instanceof MaskOptions.Known known)) {
            return MaskRoom.untold();
        }
        Set<MaskStyle> styles = EnumSet.noneOf(MaskStyle.class);
        known.types().forEach(type -> styles.add(style(type)));
        if (styles.isEmpty()) {
            styles.add(MaskStyle.SOLID);
        }
        return new MaskRoom(
                true, known.maxMasks(), known.maxPoints(), known.rectangleOnly(), known.singleColorOnly(), styles);
    }

    /** Black where it is offered; else what comes first. */
    static MaskColor paint(MaskOptions options) {
        if (!(options instanceof MaskOptions.Known known) || known.colors().isEmpty()) {
            return MaskColor.BLACK;
        }
        List<MaskColor> offered = known.colors().stream()
                .flatMap(colours -> offered(colours).stream())
                .filter(colour -> colour.space() != Colorspace.OTHER)
                .toList();
        return offered.stream()
                .filter(MaskWords::isBlack)
                .findFirst()
                .or(() -> offered.stream().findFirst())
                .orElse(MaskColor.BLACK);
    }

    private static Optional<MaskColor> offered(MaskOptions.Colors colours) {
        if (colours instanceof MaskOptions.OneColor one) {
            return Optional.of(one.color());
        }
        MaskOptions.ColorRange range = (MaskOptions.ColorRange) colours;
        MaskColor from = range.from();
        MaskColor to = range.to();
        boolean odd = from.x() >= to.x() && from.y() >= to.y() && from.z() >= to.z();
        double middle = from.space() == Colorspace.RGB ? 0 : 128;
        return odd
                ? Optional.empty()
                : Optional.of(new MaskColor(
                        within(0, from.x(), to.x()),
                        within(middle, from.y(), to.y()),
                        within(middle, from.z(), to.z()),
                        from.space()));
    }

    private static double within(double value, double from, double to) {
        return Math.max(from, Math.min(value, Math.max(from, to)));
    }

    private static boolean isBlack(MaskColor colour) {
        return colour.space() == Colorspace.RGB
                ? colour.x() == 0 && colour.y() == 0 && colour.z() == 0
                : colour.x() <= 16 && colour.y() == 128 && colour.z() == 128;
    }

    private static MaskStyle style(MaskType type) {
        return switch (type) {
            case COLOR -> MaskStyle.SOLID;
            case PIXELATED -> MaskStyle.PIXELATED;
            case BLURRED -> MaskStyle.BLURRED;
            case OTHER -> MaskStyle.OTHER;
        };
    }

    private static MaskType type(MaskStyle style) {
        return switch (style) {
            case SOLID -> MaskType.COLOR;
            case PIXELATED -> MaskType.PIXELATED;
            case BLURRED -> MaskType.BLURRED;
            case OTHER -> MaskType.OTHER;
        };
    }

    private static String text(MaskColor colour) {
        return String.format(Locale.ROOT, "%s %s %s %s", colour.x(), colour.y(), colour.z(), colour.space());
    }

    private static Optional<MaskColor> colour(String text) {
        String[] parts = text.split(" ");
        return parts.length == 4
                ? Optional.of(new MaskColor(
                        Double.parseDouble(parts[0]),
                        Double.parseDouble(parts[1]),
                        Double.parseDouble(parts[2]),
                        Colorspace.valueOf(parts[3])))
                : Optional.empty();
    }
}
