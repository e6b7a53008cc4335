package obscura.e2e.frigate.api;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import obscura.e2e.frigate.state.FrigateVersion;
import obscura.e2e.frigate.wire.Answer;
import obscura.e2e.frigate.wire.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The configuration as it is shown: without passwords, and with them for administrators. */
record ConfigReads(Inside inside) {
    private static final Pattern LOGIN = Pattern.compile("://[^/@:]*:[^/@]*@");
    private static final String COMMAND =
            "/usr/bin/ffmpeg -hide_banner -loglevel warning -threads 2 %s -i %s -f segment"
                    + " -segment_time 10 -segment_format mp4 -reset_timestamps 1 -strftime 1 -c:v copy -c:a aac"
                    + " tmp/cache/%s@%%Y%%m%%d%%H%%M%%S%%z.mp4 -r 5 -vf fps=5,scale=640:360 -threads 2 -f rawvideo"
                    + " -pix_fmt yuv420p pipe:";
    private static final String RTSP_ARGS = "-avoid_negative_ts make_zero -fflags +genpts+discardcorrupt"
            + " -rtsp_transport tcp -timeout 10000000 -use_wallclock_as_timestamps 1";

    List<Route> routes() {
        return List.of(
                Route.to("GET", "/config", request -> config()),
                Route.to("GET", "/config/raw_paths", request -> rawPaths())
                        .since(FrigateVersion.V0_17)
                        .forAdmins());
    }

    private Answer config() {
        ObjectNode config = inside.config().shown();
        for (Map.Entry<String, JsonNode> camera : config.get("cameras").properties()) {
            ObjectNode shown = (ObjectNode) camera.getValue();
            ArrayNode commands = shown.putArray("ffmpeg_cmds");
            shown.get("ffmpeg").get("inputs").forEach(input -> commands.add(command(camera.getKey(), input)));
        }
        return Answer.json(withoutPasswords(config));
    }

    private static ObjectNode command(String camera, JsonNode input) {
        JsonNode own = input.path("input_args");
        String args = own.isString() && !own.asString().isEmpty() ? own.asString() : RTSP_ARGS;
        ObjectNode command = Json.object();
        command.set("roles", input.get("roles").deepCopy());
        return command.put("cmd", COMMAND.formatted(args, input.path("path").asString(""), camera));
    }

    private static JsonNode withoutPasswords(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List.copyOf(object.properties())
                    .forEach(field -> object.set(field.getKey(), withoutPasswords(field.getValue())));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, withoutPasswords(array.get(i)));
            }
        } else if (node.isString()) {
            return JsonNodeFactory.instance.stringNode(
                    LOGIN.matcher(node.asString()).replaceAll("://*:*@"));
        }
        return node;
    }

    private Answer rawPaths() {
        ObjectNode config = inside.config().shown();
        ObjectNode raw = Json.object();
        ObjectNode cameras = raw.putObject("cameras");
        config.get("cameras").properties().forEach(camera -> {
            ArrayNode inputs =
                    cameras.putObject(camera.getKey()).putObject("ffmpeg").putArray("inputs");
            camera.getValue().get("ffmpeg").get("inputs").forEach(input -> {
                ObjectNode one = inputs.addObject();
                one.set("path", input.get("path"));
                one.set("roles", input.get("roles").deepCopy());
            });
        });
        raw.putObject("go2rtc").set("streams", config.path("go2rtc").path("streams"));
        return Answer.json(raw);
    }
}
