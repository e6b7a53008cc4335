package obscura.plugin.nvr.shinobi;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import obscura.plugin.nvr.line.Json;

/**
 * What is sent to Shinobi to change a monitor. Pure. Its details are replaced as a whole, so all of them are sent; numbers go
 * as the texts they were, as its own page sends them; fps is left out, because an empty one makes its database refuse the
 * change while Shinobi says ok; without choices of inputs its process dies.
 */
final class MonitorChange {
    private static final List<String> FIELDS =
            List.of("name", "type", "ext", "protocol", "host", "port", "path", "mode", "width", "height");

    /** Further ways for a picture to come in; the camera must have none beside the one that is fed. */
    private static final Set<String> MORE_INPUTS = Set.of("input_maps", "substream");

    private MonitorChange() {}

    /** The monitor as it is, ready to be sent. */
    static Json same(Monitor monitor) {
        Map<String, Json> fields = new LinkedHashMap<>();
        fields.put("mid", Json.text(monitor.mid()));
        FIELDS.stream()
                .filter(field -> !monitor.all().at(field).isNothing())
                .forEach(field -> fields.put(field, monitor.all().at(field)));
        return Json.object(fields).with("details", details(monitor));
    }

    private static Json details(Monitor monitor) {
        Map<String, Json> details = new LinkedHashMap<>();
        monitor.details().fields().forEach((name, value) -> details.put(name, asEntered(value)));
        if (!monitor.details().at("input_map_choices").isObject()) {
            details.put("input_map_choices", Json.object(Map.of()));
        }
        return Json.object(details);
    }

    private static Json asEntered(Json value) {
        boolean whole = value.number().isPresent()
                && value.number().getAsDouble() == Math.rint(value.number().getAsDouble());
        return whole ? Json.text(Monitor.text(value)) : value;
    }

    static Json setting(Monitor monitor, String name, String value) {
        Json same = same(monitor);
        return same.with("details", same.at("details").with(name, Json.text(value)));
    }

    /** @param address http or rtsp, with host */
    static Json fed(Monitor monitor, URI address) {
        boolean http = address.getScheme().startsWith("http");
        Json details = same(monitor)
                .at("details")
                .with("auto_host", Json.text(address.toString()))
                .with("auto_host_enable", Json.text("1"))
                .with("muser", Json.text(""))
                .with("mpass", Json.text(""))
                .with("input_map_choices", Json.object(Map.of()));
        for (String more : MORE_INPUTS) {
            if (!details.at(more).isNothing()) {
                details = details.with(more, more.equals("input_maps") ? Json.list(List.of()) : Json.object(Map.of()));
            }
        }
        return same(monitor)
                .with("type", Json.text(http ? "mp4" : "h264"))
                .with("protocol", Json.text(address.getScheme()))
                .with("host", Json.text(address.getHost()))
                .with("port", Json.number(port(address)))
                .with("path", Json.text(address.getRawPath()))
                .with("details", details);
    }

    private static int port(URI address) {
        if (address.getPort() > 0) {
            return address.getPort();
        }
        return switch (address.getScheme()) {
            case "https" -> 443;
            case "http" -> 80;
            default -> 554;
        };
    }
}
