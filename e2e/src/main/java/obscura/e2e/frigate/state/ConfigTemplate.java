package obscura.e2e.frigate.state;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import obscura.e2e.frigate.wire.Json;
import tools.jackson.databind.node.ObjectNode;

/** The configuration as the real one of a version showed it, with other cameras in it. */
record ConfigTemplate(FrigateVersion version) {
    /** @param cameras where each camera is, with its password, by name */
    ObjectNode filled(Map<String, String> cameras) {
        ObjectNode config = read("config");
        config.put("version", version.ofConfig());
        ObjectNode all = config.putObject("cameras");
        cameras.forEach((name, source) -> all.set(name, camera(name, source)));
        return config;
    }

    ObjectNode camera(String name, String source) {
        ObjectNode camera = read("camera");
        camera.put("name", name);
        ObjectNode input =
                ((ObjectNode) camera.get("ffmpeg")).putArray("inputs").addObject();
        input.put("path", source);
        input.putArray("roles").add("record").add("detect");
        input.putArray("global_args");
        input.putArray("hwaccel_args");
        input.putArray("input_args");
        return camera;
    }

    private ObjectNode read(String what) {
        String name = "/obscura/e2e/frigate/%s-%s.json".formatted(what, version.template());
        try (InputStream in = ConfigTemplate.class.getResourceAsStream(name)) {
            return (ObjectNode) Json.read(in.readAllBytes()).orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
